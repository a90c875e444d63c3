package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Excess;
import app.qingtian.complaint.Face;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Urgency;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Sensible;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record points as they are sent, and the sheet that asks for them. */
record RecordForm(
        @Limit(20000) @Nullable String what,
        @Sensible @Nullable Instant happenedAt,
        @Limit(2000) @Nullable String service,
        @Limit(2000) @Nullable String persons,
        @Limit(4000) @Nullable String realReason,
        @Limit(4000) @Nullable String wished,
        @Nullable Excess excessive,
        @Nullable Face face,
        @Limit(2000) @Nullable String motive,
        @Nullable Urgency urgency,
        @Limit(4000) @Nullable String suggestion) {

    RecordPoints points() {
        return new RecordPoints(
                what, happenedAt, service, persons, realReason, wished, excessive, face, motive, urgency, suggestion);
    }

    /** The empty sheet; it carries the version that was seen. */
    static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "record")
                .area("what")
                .limit(20000)
                .moment("happenedAt")
                .text("service")
                .limit(2000)
                .text("persons")
                .limit(2000)
                .area("realReason")
                .limit(4000)
                .area("wished")
                .limit(4000)
                .radios("excessive", Option.each(ui, "excess", Excess.class))
                .radios("face", Option.each(ui, "face", Face.class))
                .text("motive")
                .limit(2000)
                .radios("urgency", Option.each(ui, "urgency", Urgency.class))
                .area("suggestion")
                .limit(4000);
    }
}
