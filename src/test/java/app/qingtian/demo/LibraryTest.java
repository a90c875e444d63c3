package app.qingtian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class LibraryTest {

    private static final Set<Verb> BY_CUSTOMER =
            Set.of(Verb.SAY, Verb.SETTLE, Verb.REFUSE, Verb.RATE, Verb.REOPEN, Verb.WITHDRAW);
    private static final List<String> NEVER_SAID = List.of(
            "连小孩子都会",
            "一分价钱",
            "绝对不可能",
            "这不是我们的事",
            "我不太清楚",
            "我绝对没说过",
            "我不懂",
            "公司的规定就是",
            "看不懂中文",
            "改天再",
            "我代表公司",
            "没有问题！您交给我");

    private final Library library = Library.read(Instant.parse("2026-11-22T01:10:00Z"));

    @Test
    void aboutThreeHundredAndTwentyComplaintsThreeFifthsInChinese() {
        assertThat(library.stories()).hasSizeBetween(310, 330);
        assertThat(library.stories().stream().filter(story -> story.language() == Language.ZH))
                .hasSizeBetween(185, 200);
    }

    @Test
    void fewTellTheSameStory() {
        var narratives = library.stories().stream()
                .map(story -> story.telling().narrative())
                .collect(Collectors.toSet());
        assertThat(narratives).hasSizeGreaterThan(library.stories().size() - 3);
        assertThat(narratives)
                .allSatisfy(narrative -> assertThat(narrative).isNotBlank().doesNotContain("{", "}"));
    }

    @Test
    void everyCodeStandsInTheCatalogue() throws IOException {
        var known = codes();
        for (var story : library.stories()) {
            assertThat(known).contains("category:" + story.opening().category());
            assertThat(known).contains("feeling:" + story.opening().feeling());
            story.life().forEach(step -> assertThat(known).containsAll(named(step)));
        }
    }

    @Test
    void everybodyInAStoryExists() {
        for (var story : library.stories()) {
            if (story.customer() != null) {
                library.customers().named(story.customer());
            }
            for (var step : story.life()) {
                if (step.who().equals("customer")) {
                    assertThat(BY_CUSTOMER).contains(step.verb());
                } else {
                    library.cast().member(step.who());
                }
                if (step.verb() == Verb.REFER) {
                    library.cast().department(step.codes().getFirst());
                }
            }
        }
    }

    @Test
    void nothingHasHappenedInTheFuture() {
        for (var story : library.stories()) {
            story.life()
                    .forEach(step -> assertThat(step.after())
                            .as("%s", story.telling().narrative())
                            .isLessThan(story.ago()));
        }
    }

    @Test
    void whoHandlesNeverSaysAForbiddenPhraseAndApologisesAsAPerson() {
        var said = staffWords(
                step -> Set.of(Verb.ACCEPT, Verb.SAY, Verb.DECIDE, Verb.OFFER).contains(step.verb()));
        assertThat(said).allSatisfy(words -> assertThat(words).doesNotContain(NEVER_SAID));
        assertThat(said)
                .filteredOn(words -> words.contains("对不起") || words.contains("抱歉"))
                .allSatisfy(words -> assertThat(words).doesNotContain("我们", "但是"));
        assertThat(said)
                .filteredOn(words -> words.contains("I'm sorry"))
                .allSatisfy(words -> assertThat(words).doesNotContain("We ", "we ", "on behalf of"));
    }

    @Test
    void everyDecisionGivesReasonsAndFurtherWays() {
        var decisions = library.stories().stream()
                .flatMap(story -> story.life().stream())
                .filter(step -> step.verb() == Verb.DECIDE);
        assertThat(decisions)
                .allSatisfy(step -> assertThat(step.words()).hasSize(3).noneMatch(String::isBlank));
    }

    @Test
    void everyRoleHasSomebody() {
        var roles = library.cast().people().stream().flatMap(member -> member.roles().stream());
        assertThat(roles)
                .contains("FRONTLINE", "HANDLER", "LIAISON", "OVERSEER", "APPROVER", "QUALITY")
                .contains("EXECUTIVE", "ADMINISTRATOR", "INTEGRATOR");
    }

    private List<String> staffWords(Predicate<Step> which) {
        return library.stories().stream()
                .flatMap(story -> story.life().stream())
                .filter(step -> !step.who().equals("customer"))
                .filter(which)
                .map(step -> String.join(" ", step.words()))
                .toList();
    }

    private static List<String> named(Step step) {
        return switch (step.verb()) {
            case OFFER -> List.of("remedy:" + step.codes().getFirst());
            case STATEMENT -> List.of("party:" + step.codes().getFirst());
            case DIAGNOSE ->
                Stream.of("cause", "service", "locus", "why", "mgmt", "delivery", "fault", "origin")
                        .filter(name -> step.code(name) != null)
                        .map(name -> catalogue(name) + ":" + step.code(name))
                        .toList();
            case ACCEPT,
                    SAY,
                    NOTE,
                    PROMISE,
                    KEEP,
                    REFER,
                    TAKE,
                    RETURN,
                    ANSWER,
                    RECORD,
                    DECIDE,
                    SETTLE,
                    REFUSE,
                    DONE,
                    RATE,
                    CLOSE,
                    REOPEN,
                    WITHDRAW,
                    RETYPE -> List.of();
        };
    }

    private static String catalogue(String name) {
        return switch (name) {
            case "service" -> "service_cause";
            case "mgmt" -> "management_cause";
            case "delivery" -> "delivery_point";
            default -> name;
        };
    }

    private static Set<String> codes() throws IOException {
        var sql = new ClassPathResource("db/migration/V4__catalogue.sql").getContentAsString(StandardCharsets.UTF_8);
        var rows = Pattern.compile("^\\('([a-z_]+)', '([A-Z_]+)'", Pattern.MULTILINE)
                .matcher(sql);
        var codes = new HashSet<String>();
        while (rows.find()) {
            codes.add(rows.group(1) + ":" + rows.group(2));
        }
        return codes;
    }
}
