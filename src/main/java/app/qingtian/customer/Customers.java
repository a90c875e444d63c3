package app.qingtian.customer;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The door to the customer files, and their SQL. */
@Repository
public class Customers {

    static final String BY_CONTACT = """
            (select id from customer where phone = :phone and coalesce(name, :name, '') = coalesce(:name, name, '')
              order by id limit 1)
            union all
            (select id from customer where email = :email and coalesce(name, :name, '') = coalesce(:name, name, '')
              order by id limit 1)
            limit 1
            """;

    static final String INSERT = """
            insert into customer (name, phone, email, created_at) values (:name, :phone, :email, :now) returning id
            """;

    static final String BY_ID = "select id, name, phone, email from customer where id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Customers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file of this contact, opened if there is none (a household may share a phone, so another name is another file); null for somebody who told nothing. */
    @Transactional
    public @Nullable Known remember(Contact contact) {
        if (contact.empty()) {
            return null;
        }
        return find(contact).map(id -> new Known(id, true)).orElseGet(() -> new Known(open(contact), false));
    }

    @Transactional(readOnly = true)
    public Optional<Customer> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(Customers::customer).optional();
    }

    /** A customer file, and whether we knew this face before (REC-01, point 8). */
    public record Known(long id, boolean before) {}

    private Optional<Long> find(Contact contact) {
        if (contact.phone() == null && contact.email() == null) {
            return Optional.empty();
        }
        return jdbc.sql(BY_CONTACT)
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("name", contact.name())
                .query(Long.class)
                .optional();
    }

    private long open(Contact contact) {
        return jdbc.sql(INSERT)
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("now", Times.sql(clock.instant()))
                .query(Long.class)
                .single();
    }

    private static Customer customer(ResultSet row, int index) throws SQLException {
        return new Customer(row.getLong("id"), row.getString("name"), row.getString("phone"), row.getString("email"));
    }
}
