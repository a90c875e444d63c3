package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.RecordMerge;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Records;
import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A record that was filled in from an older state: nothing is overwritten, both versions are shown, and what fits together is put together. */
@Component
class StaleRecord {

    private static final int LINES = 200;

    private final Records records;
    private final Timeline timeline;
    private final StoryWords story;
    private final Desk desk;
    private final Answers answers;

    StaleRecord(Records records, Timeline timeline, StoryWords story, Desk desk, Answers answers) {
        this.records = records;
        this.timeline = timeline;
        this.story = story;
        this.desk = desk;
        this.answers = answers;
    }

    /** {@code seen} is the version that the sender looked at. Where others left the sheet alone, it counts after all. */
    ResponseEntity<JteModel> answer(Ui ui, Caller.Staff caller, int seen, RecordPoints mine) {
        var complaint = desk.find(caller);
        var merge = new RecordMerge(mine, records.of(complaint), before(complaint, seen));
        if (merge.free()) {
            var now = new Caller.Staff(caller.reader(), caller.number(), complaint.version());
            return desk.page(ui, RecordForm.form(ui, caller), records.fill(now, mine));
        }
        var conflicts = merge.conflicts();
        var refusal = new Refusal(
                conflicts.isEmpty() ? "stale_merged" : "stale_both", 412, List.of(story.since(ui, complaint, seen)));
        return answers.refused(ui.untyped(), form(ui, caller, merge).value("version", complaint.version()), refusal);
    }

    /** By point, what stood there before the first of the others changed it. */
    private Map<String, String> before(Complaint complaint, int seen) {
        var before = new LinkedHashMap<String, String>();
        timeline.of(complaint, Timeline.NOBODY, Integer.MAX_VALUE, LINES).ask().stream()
                .filter(line -> line.seq() > seen)
                .map(Timeline.Line::event)
                .filter(ComplaintEvent.Recorded.class::isInstance)
                .map(ComplaintEvent.Recorded.class::cast)
                .forEach(event ->
                        event.changes().forEach((point, change) -> before.putIfAbsent(point, change.getFirst())));
        before.remove(RecordPoints.SEGMENT);
        return before;
    }

    private static Form form(Ui ui, Caller.Staff caller, RecordMerge merge) {
        var form = Desk.form(caller, "record");
        var conflicts = merge.conflicts();
        merge.theirs().all().keySet().forEach(point -> {
            if (conflicts.contains(point)) {
                var options = options(ui, merge, point);
                form.radios(point, options)
                        .required()
                        .value(point, options.getLast().value());
            } else {
                RecordForm.ask(ui, form, point).value(point, merge.value(point));
            }
        });
        return form;
    }

    /** Theirs, mine, and of words both, which is chosen until somebody says otherwise: so nothing is lost. */
    private static List<Option> options(Ui ui, RecordMerge merge, String point) {
        var theirs = merge.theirs().all().get(point);
        var mine = merge.mine().all().get(point);
        var options = new ArrayList<Option>();
        options.add(new Option(value(ui, theirs), ui.t("record.theirs", said(ui, theirs))));
        options.add(new Option(value(ui, mine), ui.t("record.mine", said(ui, mine))));
        if (theirs instanceof String there && mine instanceof String here) {
            options.add(new Option(there + " / " + here, ui.t("record.both")));
        }
        return options;
    }

    private static String value(Ui ui, @Nullable Object value) {
        return value instanceof Instant moment ? ui.local(moment) : value == null ? "" : value.toString();
    }

    private static String said(Ui ui, @Nullable Object value) {
        return switch (value) {
            case null -> ui.t("record.blank");
            case Instant moment -> ui.exact(moment);
            case Enum<?> chosen ->
                ui.t(chosen.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                        + chosen.name().toLowerCase(Locale.ROOT));
            default -> value.toString();
        };
    }
}
