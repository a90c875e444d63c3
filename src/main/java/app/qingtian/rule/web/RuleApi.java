package app.qingtian.rule.web;

import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.rule.Doubt;
import app.qingtian.rule.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The rules as data. */
@RestController
@Tag(name = "rules")
class RuleApi {

    private final RuleViews views;
    private final Answers answers;

    RuleApi(RuleViews views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    /** A rule in its newest version, and in which version it acts; from when, if not yet. */
    record RuleState(
            String key,
            int version,
            String zh,
            String en,
            Rule.Sentence terms,
            @Nullable Integer acting,
            @Nullable Instant actsFrom,
            List<DoubtState> doubts) {

        static RuleState of(RuleView view) {
            var rule = view.rule();
            var acting = view.acting();
            var coming = view.coming();
            return new RuleState(
                    rule.key(),
                    rule.version(),
                    rule.zh(),
                    rule.en(),
                    rule.terms(),
                    acting == null ? null : acting.version(),
                    coming != null && coming.acts() ? coming.effectiveAt() : null,
                    view.doubts().stream().map(DoubtState::of).toList());
        }
    }

    /** What is odd about it, and which other rule has to do with that. */
    record DoubtState(Doubt.Kind kind, @Nullable String other) {

        static DoubtState of(Doubt doubt) {
            var other = doubt.other();
            return new DoubtState(doubt.kind(), other == null ? null : other.key());
        }
    }

    @GetMapping("/api/v1/rules")
    @Operation(operationId = "listRules", summary = "All rules in the order in which they are read")
    List<RuleState> all(Ui ui) {
        return views.all(ui).stream().map(RuleState::of).toList();
    }

    @GetMapping("/api/v1/rules/{key}")
    @Operation(operationId = "getRule", summary = "One rule: what must be so, what follows, and whether it acts")
    ResponseEntity<Object> one(Ui ui, @PathVariable("key") String key) {
        var state = views.all(ui).stream()
                .filter(it -> it.rule().key().equals(key))
                .findFirst()
                .map(RuleState::of)
                .orElseThrow(Unfit::notFound);
        return answers.api(Reply.of(state).version(state.version()));
    }
}
