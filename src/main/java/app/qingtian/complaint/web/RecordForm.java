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
        var form = Desk.form(caller, "record");
        RecordPoints.BLANK.all().keySet().forEach(point -> ask(ui, form, point));
        return form;
    }

    /** Asks for one point. */
    static Form ask(Ui ui, Form form, String point) {
        return switch (point) {
            case "what" -> form.area(point).limit(20000);
            case "happenedAt" -> form.moment(point);
            case "service", "persons", "motive" -> form.text(point).limit(2000);
            case "excessive" -> form.radios(point, Option.each(ui, "excess", Excess.class));
            case "face" -> form.radios(point, Option.each(ui, "face", Face.class));
            case "urgency" -> form.radios(point, Option.each(ui, "urgency", Urgency.class));
            default -> form.area(point).limit(4000);
        };
    }
}
