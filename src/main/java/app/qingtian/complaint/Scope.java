package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import java.util.Map;

/**
 * What a reader may see, as a part of every query: everything, or what they own or wrote down, what their department owns,
 * and what their department was asked about.
 */
final class Scope {

    static final String SQL = """
            (:all or c.owner_id = :me or c.department_id = :mine or c.lodged_by = :me
             or exists (select 1 from involvement i where i.department_id = :mine and i.complaint_id = c.id))""";

    private Scope() {}

    static Map<String, Object> of(Reader reader) {
        return Map.of("all", reader.seesAll(), "me", reader.personId(), "mine", reader.departmentId());
    }
}
