package app.qingtian.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the regimes. */
@Repository
class RegimeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The newest version of each. */
    static final String ALL = """
            select distinct on (r.standard, r.key)
                   r.id, r.key, r.version, r.zh, r.en, r.citation, r.valid_from, r.valid_until, c.key as calendar, r.terms, r.standard
              from regime r left join calendar c on c.id = r.calendar_id
             order by r.standard desc, r.key, r.version desc limit 500
            """;

    static final String BY_ID = """
            select r.id, r.key, r.version, r.zh, r.en, r.citation, r.valid_from, r.valid_until, c.key as calendar, r.terms, r.standard
              from regime r left join calendar c on c.id = r.calendar_id
             where r.id = :id
            """;

    /** Rides promise_of_complaint. */
    static final String OF_COMPLAINT = """
            select regime_id from promise where complaint_id = :complaint and regime_id is not null order by id desc limit 1
            """;

    private final JdbcClient jdbc;

    RegimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Regime> all() {
        return jdbc.sql(ALL).query(RegimeStore::regime).list();
    }

    Optional<Regime> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(RegimeStore::regime).optional();
    }

    /** By which the last promise of the complaint was made. */
    Optional<Long> of(long complaintId) {
        return jdbc.sql(OF_COMPLAINT)
                .param("complaint", complaintId)
                .query((row, _) -> row.getLong("regime_id"))
                .optional();
    }

    private static Regime regime(ResultSet row, int index) throws SQLException {
        return new Regime(
                row.getLong("id"),
                row.getString("key"),
                row.getInt("version"),
                row.getString("zh"),
                row.getString("en"),
                row.getString("citation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("calendar"),
                JSON.readValue(row.getString("terms"), Terms.class),
                row.getBoolean("standard"));
    }
}
