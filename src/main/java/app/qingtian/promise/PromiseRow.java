package app.qingtian.promise;

import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A promise as it stands in the database. */
final class PromiseRow {

    private PromiseRow() {}

    static Promise promise(ResultSet row, int index) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getLong("complaint_id"),
                row.getInt("round"),
                PromiseKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getLong("person_id"),
                Times.at(row, "made_at"),
                Times.at(row, "due_at"),
                Times.atOrNull(row, "first_due_at"),
                row.getBoolean("rests"),
                row.getString("rests_for"),
                Times.atOrNull(row, "rests_until"),
                row.getObject("referral_id", Long.class),
                Times.atOrNull(row, "kept_at"),
                Times.atOrNull(row, "broken_at"),
                Times.atOrNull(row, "released_at"));
    }
}
