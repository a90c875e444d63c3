package app.qingtian.bulk.web;

import app.qingtian.bulk.Became;
import app.qingtian.kernel.web.Ui;
import org.jspecify.annotations.Nullable;

/** What became of one complaint: its version now, or {@code reason} and {@code detail}, why nothing was done to it. */
public record BulkLine(
        String number,
        boolean done,
        @Nullable Integer version,
        @Nullable String reason,
        @Nullable String detail) {

    static BulkLine of(Ui ui, Became became) {
        var refused = became.refused();
        var complaint = became.complaint();
        return refused == null
                ? new BulkLine(became.number(), true, complaint == null ? null : complaint.version(), null, null)
                : new BulkLine(
                        became.number(),
                        false,
                        null,
                        refused.reason(),
                        ui.t("refusal." + refused.reason(), refused.details().toArray()));
    }
}
