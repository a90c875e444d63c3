package app.qingtian.complaint.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Entry;
import app.qingtian.identity.People;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be chosen in a form, in the reader's words. */
@Component
public class Choices {

    /** More colleagues than this are typed by their login instead of chosen from a list. */
    private static final int COLLEAGUES = 100;

    private final Catalogues catalogues;
    private final People people;

    Choices(Catalogues catalogues, People people) {
        this.catalogues = catalogues;
        this.people = people;
    }

    /** The words of a catalogue; one that stands in a group is called by both names. */
    public List<Option> of(Ui ui, String catalogue) {
        return catalogues.of(catalogue).stream()
                .map(entry -> new Option(entry.code(), label(ui, catalogue, entry)))
                .toList();
    }

    /** Asks for a colleague, who is sent by their login. */
    public Form colleague(Form form, String field) {
        var all = people.directory("", "", COLLEAGUES);
        return all.next() == null
                ? form.choice(
                        field,
                        all.items().stream()
                                .map(it -> new Option(it.login(), it.name()))
                                .toList())
                : form.text(field).limit(60).autocomplete("off");
    }

    public static List<Option> yesOrNo(Ui ui) {
        return List.of(new Option("true", ui.t("choice.yes")), new Option("false", ui.t("choice.no")));
    }

    private String label(Ui ui, String catalogue, Entry entry) {
        var own = entry.label(ui.language());
        return entry.parent() == null ? own : catalogues.label(ui.language(), catalogue, entry.parent()) + " · " + own;
    }
}
