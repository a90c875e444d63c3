package app.qingtian.administration.web;

import app.qingtian.administration.Change;
import app.qingtian.administration.Changes;
import app.qingtian.administration.Sheet;
import app.qingtian.administration.Wish;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a change before it is kept, then keeps it; the same for people and departments, page and API. */
@Component
class Keeping {

    private final Changes changes;
    private final Said said;
    private final Answers answers;

    Keeping(Changes changes, Said said, Answers answers) {
        this.changes = changes;
        this.said = said;
        this.answers = answers;
    }

    /** A form that was sent: where it was, where it leads, what was typed, and whether it was looked at before. */
    record Sent(Form form, String name, String action, String back, boolean kept) {}

    ResponseEntity<JteModel> page(Ui ui, Reader reader, Wish wish, Sent sent) {
        if (sent.kept()) {
            return answers.page(ui, sent.form(), changes.keep(reader, wish, ui.now()), _ -> sent.back());
        }
        return switch (changes.preview(reader, wish)) {
            case Outcome.Refused<Change>(var refusal) -> answers.refused(ui, sent.form(), refusal);
            case Outcome.Done<Change>(var change) ->
                change.differences().isEmpty()
                        ? answers.onTo(ui, sent.back())
                        : new Preview(
                                        sent.name(),
                                        sent.action(),
                                        said.steps(ui, wish.noun(), change),
                                        hidden(ui, change.was()),
                                        sent.back())
                                .page(ui);
        };
    }

    /** With {@code preview} nothing is kept. */
    ResponseEntity<Object> api(Ui ui, Reader reader, Wish wish, boolean preview) {
        var outcome = preview ? changes.preview(reader, wish) : changes.keep(reader, wish, ui.now());
        return answers.api(ui, outcome.map(Keeping::reply));
    }

    static Reply reply(Change change) {
        return Reply.of(Changed.of(change)).version(change.becomes().version());
    }

    private static Map<String, List<String>> hidden(Ui ui, Sheet seen) {
        var all = new TreeMap<>(ui.visit().typed());
        all.remove(ui.csrfName());
        all.remove("kept");
        all.put("version", List.of(String.valueOf(seen.version())));
        return all;
    }
}
