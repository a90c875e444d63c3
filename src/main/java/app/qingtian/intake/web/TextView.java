package app.qingtian.intake.web;

import app.qingtian.intake.PublicTexts.TextDraft;
import app.qingtian.kernel.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the public door would say, before anybody says yes: from what to what, and how it looks in both languages. */
public record TextView(
        String person, TextDraft draft, String action, Map<String, String> fields, Map<Language, DoorWords> doors) {

    /** One sentence in one language. */
    public record Side(
            String sentence,
            Language language,
            @Nullable String from,
            @Nullable String to) {}

    public List<Side> sides() {
        return draft.turns().stream()
                .flatMap(turn -> List.of(Language.values()).stream()
                        .map(it -> new Side(
                                turn.sentence().name().toLowerCase(java.util.Locale.ROOT),
                                it,
                                turn.from().in(it),
                                turn.to().in(it))))
                .filter(it -> !java.util.Objects.equals(it.from(), it.to()))
                .toList();
    }
}
