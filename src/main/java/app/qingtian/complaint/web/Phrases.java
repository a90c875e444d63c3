package app.qingtian.complaint.web;

import app.qingtian.complaint.Timeline;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words a line is told with: names, times, and who did it, which is always the first argument. */
abstract class Phrases {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int QUOTE = 140;

    final Ui ui;
    final Timeline.Line line;
    final StoryWords story;

    Phrases(Ui ui, Timeline.Line line, StoryWords story) {
        this.ui = ui;
        this.line = line;
        this.story = story;
    }

    /** Words for what both a customer and one of us may do. */
    String by(String event, Object... more) {
        return say(event + ("CUSTOMER".equals(line.actor()) ? ".customer" : ".person"), more);
    }

    String say(String event, Object... more) {
        var all = new Object[more.length + 1];
        all[0] = who();
        System.arraycopy(more, 0, all, 1, more.length);
        return ui.t("timeline." + event, all);
    }

    String who() {
        var person = line.person();
        if (person != null) {
            return person;
        }
        return ui.t("CUSTOMER".equals(line.actor()) ? "timeline.customer" : "timeline.clock");
    }

    String note(@Nullable String text) {
        return text == null ? "" : ui.t("timeline.note", text);
    }

    String person(long id) {
        return story.person(ui, id);
    }

    String department(long id) {
        return story.department(ui, id);
    }

    String label(String catalogue, String code) {
        return story.label(ui, catalogue, code);
    }

    static Term promise(String kind) {
        return new Term("promise.kind." + kind.toLowerCase(Locale.ROOT));
    }

    static String points(@Nullable Integer given) {
        return given == null ? "–" : given.toString();
    }

    /** The hour alone on the day of the line itself, otherwise the whole moment. */
    String time(Instant moment) {
        var then = moment.atZone(ui.zone());
        return then.toLocalDate().equals(line.at().atZone(ui.zone()).toLocalDate())
                ? HOUR.format(then)
                : ui.exact(moment);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTE)) + "…";
    }
}
