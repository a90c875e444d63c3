package app.qingtian.intake.web;

import app.qingtian.intake.Saying;
import app.qingtian.intake.Sayings;
import app.qingtian.intake.Sentence;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public door says to one reader: in the house's own words, or as it came. */
public record DoorWords(
        String welcome,
        List<String> lead,
        String privacy,
        @Nullable String contact) {

    private static final String TIME = "{time}";

    static DoorWords of(Ui ui, Sayings sayings, Instant person) {
        var promise = said(ui, sayings.of(Sentence.PROMISE));
        var when = ui.when(person);
        var lead = promise == null
                ? List.of(ui.t("lodge.lead", when).split("\\|", 3))
                : List.of(
                        promise.substring(0, promise.indexOf(TIME)),
                        when,
                        promise.substring(promise.indexOf(TIME) + TIME.length()));
        return new DoorWords(
                or(said(ui, sayings.of(Sentence.WELCOME)), ui.t("form.lodging.title")),
                lead,
                or(said(ui, sayings.of(Sentence.PRIVACY)), ui.t("lodge.privacy")),
                said(ui, sayings.of(Sentence.CONTACT)));
    }

    /** What is said where the house has no words of its own; null where nothing is. */
    static @Nullable String asItCame(Ui ui, Sentence sentence) {
        return switch (sentence) {
            case WELCOME -> ui.t("form.lodging.title");
            case PROMISE -> ui.t("lodge.lead", TIME).replace("|", "");
            case PRIVACY -> ui.t("lodge.privacy");
            case CONTACT -> null;
        };
    }

    private static @Nullable String said(Ui ui, Saying saying) {
        return saying.in(ui.language());
    }

    private static String or(@Nullable String own, String ours) {
        return own == null ? ours : own;
    }
}
