package app.qingtian.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at how the house is furnished: does every complaint find somebody, can anybody set things right, is the story anchored. */
final class HouseCheck {

    private static final String ALONE = """
        select d.key from department d
        where not exists (select from person p where p.id = d.liaison_id and p.active)
           or not exists (select from person p where p.id = d.overseer_id and p.active)
        order by d.key limit 20
        """;

    private static final String FRONT_DOOR = "select key from department where front_door limit 1";

    private static final String ADMINISTRATOR = """
        select login from person where active and 'ADMINISTRATOR' = any (roles) limit 1
        """;

    private static final String NOT_ANCHORED = """
        select 1 from (select at from timeline
                       where id > coalesce((select max(last_id) from anchor where chain = 'timeline'), 0)
                       order by id limit 1) oldest
        where at < now() - interval '3 hours'
        """;

    private final Connection connection;

    HouseCheck(Connection connection) {
        this.connection = connection;
    }

    List<Finding> all() throws SQLException {
        var look = new DatabaseCheck(connection);
        if (!look.there("person")
                || Session.names(connection, "select 1 from person limit 1").isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var alone = Session.names(connection, ALONE);
        if (!alone.isEmpty()) {
            findings.add(Finding.warning("department_alone", String.join(", ", alone)));
        }
        if (Session.names(connection, FRONT_DOOR).isEmpty()) {
            findings.add(Finding.broken("no_front_door"));
        }
        if (Session.names(connection, ADMINISTRATOR).isEmpty()) {
            findings.add(Finding.broken("no_administrator"));
        }
        if (look.there("anchor") && !Session.names(connection, NOT_ANCHORED).isEmpty()) {
            findings.add(Finding.warning("not_anchored"));
        }
        return findings;
    }
}
