package app.qingtian.bulk.web;

import app.qingtian.bulk.Bulk;
import app.qingtian.bulk.Deed;
import app.qingtian.bulk.Ticked;
import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.InboxViews;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import qingtian.pages.StaticTemplates;

/** How every verb on many complaints is asked for and answered, as a page and as the API. */
@Component
class BulkDesk {

    static final String PATH = "/work/bulk/";

    private static final String CHOSEN = "complaints";

    private final StaticTemplates templates = new StaticTemplates();
    private final Bulk bulk;
    private final InboxViews views;
    private final Answers answers;

    BulkDesk(Bulk bulk, InboxViews views, Answers answers) {
        this.bulk = bulk;
        this.views = views;
        this.answers = answers;
    }

    /** The empty form of a verb; {@code form.bulk-<noun>} are its words. */
    static Form form(String noun) {
        return new Form("bulk-" + noun, PATH + noun).cancel("/work/complaints");
    }

    /** The form below which stand the complaints that were chosen, each still to be left out. */
    ResponseEntity<JteModel> ask(Ui ui, Reader reader, Form form, @Nullable List<String> said) {
        var chosen = said == null ? List.<String>of() : said;
        var options = options(reader, chosen);
        if (options.isEmpty()) {
            return answers.refused(ui, form, new Refusal("nothing_chosen", 422, List.of()));
        }
        return answers.form(ui, form.checks(CHOSEN, options).required().value(CHOSEN, chosen));
    }

    /** Wrong fields bring the form back; else what became of each is told. */
    ResponseEntity<JteModel> page(Ui ui, Reader reader, Sent sent, Deed deed) {
        if (sent.errors().hasErrors()) {
            return answers.invalid(
                    ui,
                    sent.form().checks(CHOSEN, options(reader, sent.chosen())).required(),
                    sent.errors());
        }
        var results = results(ui, reader, sent.chosen(), deed);
        return ResponseEntity.ok()
                .body(
                        ui.isHtmx()
                                ? templates.bulkPartDone(ui, results)
                                : templates.bulkDone(ui, reader.name(), results));
    }

    /** A form that came back: which one, the complaints it names, and what is wrong with it. */
    record Sent(Form form, List<String> chosen, BindingResult errors) {

        static Sent of(Form form, @Nullable List<String> chosen, BindingResult errors) {
            return new Sent(form, chosen == null ? List.of() : chosen, errors);
        }
    }

    BulkResults results(Ui ui, Reader reader, @Nullable List<String> chosen, Deed deed) {
        var ticked = chosen == null
                ? List.<Ticked>of()
                : chosen.stream().map(Ticked::of).toList();
        return BulkResults.of(ui, bulk.each(reader, ticked, deed));
    }

    /** Those that this reader may see, in the order in which they were named, with their first words. */
    private List<Option> options(Reader reader, List<String> chosen) {
        var asked = chosen.stream().distinct().limit(Bulk.MOST).toList();
        var rows = rows(reader, asked.stream().map(it -> Ticked.of(it).number()).toList());
        return asked.stream()
                .flatMap(it -> Stream.ofNullable(rows.get(Ticked.of(it).number()))
                        .map(row -> new Option(it, row.number() + " " + row.headline())))
                .toList();
    }

    private Map<String, Inbox.Row> rows(Reader reader, List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : views.of(reader, numbers).ask().stream()
                        .collect(Collectors.toMap(Inbox.Row::number, Function.identity()));
    }
}
