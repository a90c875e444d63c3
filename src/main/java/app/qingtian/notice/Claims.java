package app.qingtian.notice;

import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Times;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How claimed rows are read. */
final class Claims {

    private Claims() {}

    static Errand errand(ResultSet row, int index) throws SQLException {
        var stage = row.getString("stage");
        return new Errand(
                row.getLong("delivery"),
                row.getInt("attempts"),
                HookStore.hook(row, index),
                new Errand.News(
                        Occasion.valueOf(row.getString("occasion")),
                        Times.at(row, "made_at"),
                        row.getString("number"),
                        stage == null ? null : Stage.valueOf(stage),
                        Times.atOrNull(row, "due_at"),
                        row.getString("owner_department"),
                        row.getInt("seq"),
                        row.getBoolean("sample")));
    }

    static Envelope envelope(ResultSet row, int index) throws SQLException {
        return new Envelope(
                row.getLong("id"),
                row.getInt("attempts"),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("person_id", Long.class),
                row.getString("tracking_token"),
                row.getString("about"),
                row.getInt("seq"));
    }
}
