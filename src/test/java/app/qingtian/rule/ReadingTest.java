package app.qingtian.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Urgency;
import app.qingtian.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule decides what, and which never decides anything. */
class ReadingTest {

    private static final Conditions ANY = words();
    private static final Facts FIRE = facts("插座起火 SMOKE", null);

    @Test
    void forEachEffectTheFirstRuleThatFitsDecides() {
        var fire = rule("fire", words("起火"), new Effects(null, "iso-10002", Urgency.CRITICAL, null));
        var all = rule("all", ANY, new Effects("depot", "cn-bank", Urgency.URGENT, null));

        var reading = Reading.of(List.of(fire, all), FIRE, false);

        assertThat(reading).isEqualTo(new Reading(all, fire, fire, null));
        assertThat(Reading.of(List.of(all, fire), FIRE, false)).isEqualTo(new Reading(all, all, all, null));
        assertThat(Reading.of(List.of(fire), facts("漏水", null), false)).isEqualTo(Reading.NOTHING);
    }

    @Test
    void aSeverityDecidedAboveCountsBelowAndNowhereElse() {
        var fire = rule("fire", words("起火"), new Effects(null, null, Urgency.CRITICAL, null));
        var fast = rule("fast", pressing(Urgency.CRITICAL), new Effects(null, "iso-10002", null, null));

        assertThat(Reading.of(List.of(fire, fast), FIRE, false).regime()).isEqualTo(fast);
        assertThat(Reading.of(List.of(fast, fire), FIRE, false).regime()).isNull();
    }

    @Test
    void whatAPersonSaidOfTheSeverityStays() {
        var fire = rule("fire", words("起火"), new Effects(null, null, Urgency.CRITICAL, null));
        var fast = rule("fast", pressing(Urgency.CRITICAL), new Effects(null, "iso-10002", null, null));

        assertThat(Reading.of(List.of(fire, fast), facts("起火", Urgency.NORMAL), true))
                .isEqualTo(Reading.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"smoke, true", "ＳＭＯＫＥ, true", "起火, true", "漏水, false"})
    void wordsAreFoundHoweverTheyAreWritten(String word, boolean found) {
        assertThat(words(word).fit(FIRE)).isEqualTo(found);
    }

    @Test
    void aRuleWhoseEveryEffectIsDecidedAboveIsNeverReached() {
        var wide = rule("wide", words("起"), new Effects("depot", "iso-10002", null, null));
        var narrow = rule("narrow", words("起火"), new Effects("depot", null, null, null));
        var more = rule("more", words("起火"), new Effects("depot", null, Urgency.URGENT, null));
        var rules = List.of(wide, narrow, more);

        assertThat(Doubt.of(wide, rules)).isEmpty();
        assertThat(Doubt.of(narrow, rules)).containsExactly(new Doubt(Doubt.Kind.UNREACHED, wide));
        assertThat(Doubt.of(more, rules)).as("it still sets the severity").isEmpty();
    }

    @Test
    void theDoubtNamesARuleThatDecidesTheSame() {
        var all = rule("all", ANY, new Effects(null, null, Urgency.URGENT, null));
        var wide = rule("wide", words("起"), new Effects("depot", null, null, null));
        var narrow = rule("narrow", words("起火"), new Effects("depot", null, null, null));

        assertThat(Doubt.of(narrow, List.of(all, wide, narrow))).containsExactly(new Doubt(Doubt.Kind.UNREACHED, wide));
    }

    @Test
    void rulesThatUndoEachOtherAreNamed() {
        var up = rule("up", pressing(Urgency.URGENT), new Effects(null, null, Urgency.CRITICAL, null));
        var down = rule("down", pressing(Urgency.CRITICAL), new Effects(null, null, Urgency.URGENT, null));
        var fire = rule("fire", words("起火"), new Effects(null, null, Urgency.CRITICAL, null));

        assertThat(Doubt.of(up, List.of(up, down))).containsExactly(new Doubt(Doubt.Kind.CIRCLES, down));
        assertThat(Doubt.of(fire, List.of(fire, down))).isEmpty();
    }

    private static Rule rule(String key, Conditions when, Effects then) {
        return new Rule(1, key, 1, key, key, new Rule.Sentence(when, then), "test", Instant.EPOCH, null);
    }

    private static Conditions words(String... words) {
        return new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(words), null, Set.of());
    }

    private static Conditions pressing(Urgency urgency) {
        return new Conditions(Set.of(), Set.of(), Set.of(), Set.of(urgency), Set.of(), List.of(), null, Set.of());
    }

    private static Facts facts(String words, @Nullable Urgency severity) {
        return new Facts(Kind.COMPLAINT, Set.of(), Channel.WEB, severity, Language.ZH, words, false, null);
    }
}
