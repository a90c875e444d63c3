package app.qingtian.complaint.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.catalogue.Entry;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be chosen in a form, in the reader's words. */
@Component
public class Choices {

    private final Catalogues catalogues;

    Choices(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The words of a catalogue; one that stands in a group is called by both names. */
    public List<Option> of(Ui ui, String catalogue) {
        return catalogues.of(catalogue).stream()
                .map(entry -> new Option(entry.code(), label(ui, catalogue, entry)))
                .toList();
    }

    public static List<Option> yesOrNo(Ui ui) {
        return List.of(new Option("true", ui.t("choice.yes")), new Option("false", ui.t("choice.no")));
    }

    private String label(Ui ui, String catalogue, Entry entry) {
        var own = entry.label(ui.language());
        return entry.parent() == null ? own : catalogues.label(ui.language(), catalogue, entry.parent()) + " · " + own;
    }
}
