package app.qingtian.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up who may be told of a change. */
@Repository
public class Audiences {

    /** Rides the primary keys; that of involvement begins with the department, of which there are few. */
    static final String OF = """
            select c.number, c.version, c.owner_id, c.department_id, c.lodged_by,
                   array(select i.department_id from involvement i
                          where i.department_id = any(array(select d.id from department d)) and i.complaint_id = c.id) as asked,
                   c.confidential, array(select k.person_id from named k where k.complaint_id = c.id) as named
              from complaint c where c.id = any(:ids)
            """;

    private final JdbcClient jdbc;

    Audiences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each complaint that there is, as it is now. */
    public List<Audience> of(List<Long> complaintIds) {
        return jdbc.sql(OF)
                .param("ids", complaintIds.toArray(Long[]::new))
                .query(Audiences::audience)
                .list();
    }

    private static Audience audience(ResultSet row, int index) throws SQLException {
        return new Audience(
                row.getString("number"),
                row.getInt("version"),
                row.getLong("owner_id"),
                row.getLong("department_id"),
                row.getObject("lodged_by", Long.class),
                ids(row, "asked"),
                row.getBoolean("confidential"),
                ids(row, "named"));
    }

    private static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
