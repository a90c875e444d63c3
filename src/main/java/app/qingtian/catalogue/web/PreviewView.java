package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Draft;
import app.qingtian.catalogue.Word;
import app.qingtian.catalogue.WordChange;
import app.qingtian.kernel.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What would become of the lists, before anybody says yes: counts, and each word from what to what. */
public record PreviewView(
        String person, Draft draft, String reason, String action, String back, Map<String, String> fields) {

    public List<WordChange> changes() {
        return draft.changes();
    }

    /** "adds 14, changes 3, leaves 9". */
    public String sum(Ui ui) {
        var said = new ArrayList<String>();
        for (var kind : WordChange.Kind.values()) {
            long many = changes().stream().filter(it -> it.kind() == kind).count();
            if (many > 0) {
                said.add(ui.t("catalogue.sum." + kind.name().toLowerCase(Locale.ROOT), many));
            }
        }
        said.add(ui.t("catalogue.sum.left", draft.left()));
        return said.stream().collect(Collectors.joining(ui.t("fault.comma")));
    }

    public static String kind(Ui ui, WordChange change) {
        return ui.t("catalogue.change." + change.kind().name().toLowerCase(Locale.ROOT));
    }

    public static String list(Ui ui, String catalogue) {
        var key = "catalogue.name." + catalogue;
        return ui.has(key) ? ui.t(key) : catalogue;
    }

    /** Both languages and the group, as one line. */
    public static String words(Word item) {
        return item.zh() + " / " + item.en() + (item.parent() == null ? "" : " (" + item.parent() + ")");
    }

    /** Whether there are two sides to show. */
    public static boolean reworded(WordChange change) {
        var from = change.from();
        var to = change.to();
        return from != null && to != null && !words(from).equals(words(to));
    }

    public static String present(WordChange change) {
        return words(Objects.requireNonNull(change.to() == null ? change.from() : change.to()));
    }
}
