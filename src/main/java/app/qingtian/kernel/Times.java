package app.qingtian.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The one way an instant goes to PostgreSQL and back. An infinite timestamp is read as null: there is no such moment. */
public final class Times {

    private Times() {}

    /** Cut to the microseconds that PostgreSQL keeps, so that one moment is the same in every column, however it gets there. */
    public static @Nullable OffsetDateTime sql(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    public static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null || value.equals(OffsetDateTime.MAX) ? null : value.toInstant();
    }
}
