package app.qingtian.shelf.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.web.Limit;
import app.qingtian.shelf.SavedViews;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A view to be saved, as page and API send it: its name, whether it is for everybody, and the filters of the inbox. */
record SavedViewForm(
        @NotBlank @Limit(40) @Nullable String name,
        @Nullable Boolean shared,
        Inbox.@Nullable View view,
        @Limit(200) @Nullable String q,
        @Nullable Kind kind,
        @Nullable Stage stage,
        @Limit(40) @Nullable String category,
        @Limit(60) @Nullable String department,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

    /** Blank only before validation. */
    SavedViews.Wish wish() {
        return new SavedViews.Wish(String.valueOf(name), Boolean.TRUE.equals(shared), terms());
    }

    private Map<String, String> terms() {
        var terms = new TreeMap<String, String>();
        keep(terms, "view", view == null ? Inbox.View.INBOX : view);
        keep(terms, "q", q);
        keep(terms, "kind", kind);
        keep(terms, "stage", stage);
        keep(terms, "category", category);
        keep(terms, "department", department);
        keep(terms, "from", from);
        keep(terms, "to", to);
        return terms;
    }

    private static void keep(Map<String, String> terms, String name, @Nullable Object value) {
        if (value != null) {
            terms.put(name, value instanceof Inbox.View it ? it.name().toLowerCase(Locale.ROOT) : value.toString());
        }
    }
}
