package app.qingtian.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a word was ever chosen. */
@Repository
class UseStore {

    /** Wherever a word may have been chosen; asked only when somebody wants to take one away. */
    static final String USED = """
            select case :catalogue
                     when 'category' then exists (select from complaint where category = :code)
                                       or exists (select from diagnosis where category = :code)
                     when 'cause' then exists (select from diagnosis where cause = :code)
                     when 'service_cause' then exists (select from diagnosis where service_cause = :code)
                     when 'locus' then exists (select from diagnosis where locus = :code)
                     when 'why' then exists (select from diagnosis where why = :code)
                     when 'management_cause' then exists (select from diagnosis where management_cause = :code)
                     when 'delivery_point' then exists (select from diagnosis where delivery_point = :code)
                     when 'origin' then exists (select from diagnosis where origin = :code)
                     when 'unfounded' then exists (select from diagnosis where unfounded = :code)
                     when 'fault' then exists (select from complaint where fault = :code)
                     when 'party' then exists (select from statement where party = :code)
                     when 'remedy' then exists (select from remedy where kind = :code)
                     when 'segment' then exists (select from customer where segment = :code)
                     when 'pause' then exists (select from pause where reason = :code)
                                    or exists (select from regime where terms::text like '%"' || :code || '"%')
                     else false
                   end
                or exists (select from rule where terms::text like '%"' || :code || '"%')
            """;

    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean used(String catalogue, String code) {
        return jdbc.sql(USED)
                .param("catalogue", catalogue)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
