package app.qingtian.rule;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Urgency;
import app.qingtian.kernel.Language;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be so for a rule to act: of each list one, of the words one, and nothing at all where a list is empty. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Conditions(
        Set<Kind> kinds,
        Set<String> categories,
        Set<Channel> channels,
        Set<Urgency> severities,
        Set<Language> languages,
        List<String> words,
        @Nullable Boolean known,
        Set<String> segments) {

    private static final Conditions ANY =
            new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), null, Set.of());

    /** What was left out when it was written down is an empty list. */
    public Conditions {
        kinds = sorted(kinds);
        categories = sorted(categories);
        channels = sorted(channels);
        severities = sorted(severities);
        languages = sorted(languages);
        words = List.copyOf(sorted(words));
        segments = sorted(segments);
    }

    boolean fit(Facts facts) {
        return fits(kinds, facts.kind())
                && (categories.isEmpty() || facts.categories().stream().anyMatch(categories::contains))
                && fits(channels, facts.channel())
                && fits(severities, facts.severity())
                && fits(languages, facts.language())
                && said(facts)
                && (known == null || known == facts.known())
                && fits(segments, facts.segment());
    }

    /** Whether whatever fits the others fits these too: what a rule below would look at, the one above has decided. */
    boolean cover(Conditions other) {
        return covers(kinds, other.kinds)
                && covers(categories, other.categories)
                && covers(channels, other.channels)
                && covers(severities, other.severities)
                && covers(languages, other.languages)
                && coversWords(other)
                && (known == null || known.equals(other.known))
                && covers(segments, other.segments);
    }

    /** It looks at everything that comes in. */
    @JsonIgnore
    public boolean isOpen() {
        return cover(ANY);
    }

    private boolean said(Facts facts) {
        return words.isEmpty() || words.stream().anyMatch(it -> facts.words().contains(Facts.plain(it)));
    }

    private boolean coversWords(Conditions other) {
        return words.isEmpty()
                || !other.words.isEmpty()
                        && other.words.stream()
                                .map(Facts::plain)
                                .allMatch(
                                        said -> words.stream().map(Facts::plain).anyMatch(said::contains));
    }

    private static <T> boolean fits(Set<T> wanted, @Nullable T one) {
        return wanted.isEmpty() || one != null && wanted.contains(one);
    }

    private static <T> boolean covers(Set<T> wide, Set<T> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
    }

    private static <T extends Comparable<? super T>> SortedSet<T> sorted(@Nullable Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values == null ? List.of() : values));
    }
}
