package app.qingtian.load.web;

import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Reassignments;
import org.jspecify.annotations.Nullable;

/** What became of one complaint; {@code reason} and {@code detail} say why it was not handed over. */
public record HandedLine(
        String number,
        boolean done,
        @Nullable String reason,
        @Nullable String detail) {

    static HandedLine of(Ui ui, Reassignments.Item item) {
        var refused = item.refused();
        return refused == null
                ? new HandedLine(item.number(), true, null, null)
                : new HandedLine(
                        item.number(),
                        false,
                        refused.reason(),
                        ui.t("refusal." + refused.reason(), refused.details().toArray()));
    }
}
