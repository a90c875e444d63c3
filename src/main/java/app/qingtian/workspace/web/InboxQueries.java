package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Inbox.Filter;
import app.qingtian.complaint.Inbox.View;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Cleaning;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads what the inbox is asked for out of its address. A filter that means nothing is left out: a link never breaks. */
@Component
class InboxQueries {

    private static final int LONGEST_WORDS = 100;
    private static final List<String> FILTERS = List.of("kind", "stage", "category", "department", "from", "to", "q");

    private final Cursors cursors;
    private final Departments departments;

    InboxQueries(Cursors cursors, Departments departments) {
        this.cursors = cursors;
        this.departments = departments;
    }

    Inbox of(Ui ui, Map<String, String> typed, int rows) {
        var view = one(View.class, typed.get("view"));
        var filter = new Filter(
                one(Kind.class, typed.get("kind")),
                one(Stage.class, typed.get("stage")),
                Cleaning.clean(typed.get("category")),
                department(typed.get("department")),
                day(ui, typed.get("from"), 0),
                day(ui, typed.get("to"), 1),
                words(typed.get("q")));
        var inbox = new Inbox(view == null ? View.INBOX : view, filter, null, rows);
        var cursor = typed.get("cursor");
        return cursor == null || cursor.isBlank()
                ? inbox
                : new Inbox(inbox.view(), filter, cursor(inbox.view(), cursor), rows);
    }

    String cursor(View view, Inbox.Row row) {
        var due = row.dueAt();
        var at = view == View.ALL ? row.receivedAt() : due == null ? Inbox.Cursor.NEVER : due;
        return cursors.write(list(view), at, row.id());
    }

    /** The address of the same list without each filter that is set, by the filter's name. */
    Map<String, String> without(Map<String, String> typed) {
        var paths = new TreeMap<String, String>();
        for (var name : FILTERS) {
            if (!typed.getOrDefault(name, "").isBlank()) {
                var rest = new TreeMap<>(typed);
                rest.remove(name);
                paths.put(name, path(rest, null));
            }
        }
        return paths;
    }

    /** The address of the same list from a place in it, or from its beginning. */
    String path(Map<String, String> typed, @Nullable String cursor) {
        var path = UriComponentsBuilder.fromPath("/work/complaints");
        new TreeMap<>(typed).forEach((name, value) -> {
            if (!name.equals("cursor") && !value.isBlank()) {
                path.queryParam(name, "{" + name + "}");
            }
        });
        var values = new TreeMap<String, Object>(typed);
        if (cursor != null) {
            values.put("cursor", cursor);
            path.queryParam("cursor", "{cursor}");
        }
        return path.encode().buildAndExpand(values).toUriString();
    }

    private Inbox.Cursor cursor(View view, String text) {
        var values = cursors.read(list(view), text);
        return new Inbox.Cursor(Instant.parse(values.getFirst()), Long.parseLong(values.getLast()));
    }

    private static String list(View view) {
        return "inbox " + view;
    }

    private @Nullable Long department(@Nullable String key) {
        return key == null ? null : departments.byKey(key).map(Department::id).orElse(null);
    }

    private static @Nullable String words(@Nullable String typed) {
        var clean = Cleaning.clean(typed);
        return clean == null || clean.length() <= LONGEST_WORDS ? clean : clean.substring(0, LONGEST_WORDS);
    }

    private static @Nullable Instant day(Ui ui, @Nullable String text, int plus) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            return day.getYear() < 1970 || day.getYear() > 2200
                    ? null
                    : day.plusDays(plus).atStartOfDay(ui.zone()).toInstant();
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var name = text.strip().toUpperCase(Locale.ROOT);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
