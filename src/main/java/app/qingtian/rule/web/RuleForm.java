package app.qingtian.rule.web;

import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Urgency;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Limit;
import app.qingtian.rule.Conditions;
import app.qingtian.rule.Effects;
import app.qingtian.rule.Rule;
import app.qingtian.rule.Rules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule as it is sent, by page and API alike; the key only where a rule is opened. Words to look for stand one a line. */
record RuleForm(
        @Pattern(regexp = "(?!(new|order)$)[a-z][a-z0-9-]{0,39}", message = "{qingtian.CalendarKey.message}") @Nullable String key,

        @NotBlank @Limit(60) @Nullable String zh,
        @NotBlank @Limit(60) @Nullable String en,
        @Size(max = 10) @Nullable List<@NotNull Kind> kinds,
        @Size(max = 100) @Nullable List<@NotNull @Code("category") String> categories,
        @Size(max = 20) @Nullable List<@NotNull Channel> channels,
        @Size(max = 10) @Nullable List<@NotNull Urgency> severities,
        @Size(max = 10) @Nullable List<@NotNull Language> languages,

        @Limit(2000) @Pattern(regexp = "|(?s).*[^\\s\\p{Z},，、;；].*", message = "{qingtian.RuleWords.message}") @Nullable String words,

        @Nullable Boolean known,
        @Size(max = 100) @Nullable List<@NotNull @Code("segment") String> segments,
        @Limit(40) @Nullable String department,
        @Limit(40) @Nullable String regime,
        @Nullable Urgency severity,
        @Nullable Boolean confidential,
        @NotBlank @Limit(500) @Nullable String reason) {

    Rules.Draft draft(String asKey) {
        var when = new Conditions(
                set(kinds),
                set(categories),
                set(channels),
                set(severities),
                set(languages),
                lines(),
                known,
                set(segments));
        return new Rules.Draft(
                asKey, said(zh), said(en), new Rule.Sentence(when, new Effects(department, regime, severity, hides())));
    }

    String why() {
        return said(reason);
    }

    /** Either it keeps a complaint to few, or it says nothing of that. */
    private @Nullable Boolean hides() {
        return Boolean.TRUE.equals(confidential) ? true : null;
    }

    private List<String> lines() {
        return Arrays.stream(said(words).split("[\\n,，、;；]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <T> Set<T> set(@Nullable List<T> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /** Blank only before validation. */
    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
