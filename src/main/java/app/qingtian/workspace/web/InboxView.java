package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.complaint.Inbox.View;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Option;
import app.qingtian.shelf.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox page: the rows, what they were filtered by (as it was typed), and what they can be filtered by. */
public record InboxView(
        Rail rail, Slice<Row> rows, Map<String, String> typed, Choices choices, Paths paths, boolean filtered) {

    /** A row with the words that need a look-up (empty where there are none), and which columns it shows. */
    public record Row(Inbox.Row row, String category, String department, Set<Column> columns) {

        public boolean shows(Column column) {
            return columns.contains(column);
        }
    }

    /** What the filters offer. */
    public record Choices(List<Option> kinds, List<Option> stages, List<Option> categories, List<Option> departments) {}

    /** Where to go on: the next rows, the list without one filter (by its name); {@code later} is true beyond the first page. */
    public record Paths(@Nullable String next, Map<String, String> without, boolean later) {}

    public View open() {
        var open = rail.open();
        return open == null ? View.INBOX : open;
    }

    /** How near a complaint must be to belong into the open view, as the stream says it. */
    public String near() {
        return switch (open()) {
            case MINE -> "mine";
            case DEPARTMENT -> "ours";
            case INBOX, UNACCEPTED, DUE_SOON, OVERDUE, WATCHED, ALL -> "seen";
        };
    }

    /** The filters a search keeps. */
    public List<String> kept() {
        return paths.without().keySet().stream()
                .filter(name -> !name.equals("q"))
                .toList();
    }

    /** Where the open view with its filters is taken along as a file. */
    public String export() {
        var asked = new HashMap<>(typed);
        asked.put("view", open().name().toLowerCase(Locale.ROOT));
        return InboxPaths.path(asked, null).replaceFirst("/complaints", "/complaints/export");
    }

    /** The open view with no filter. */
    public String whole() {
        return Rail.path(open());
    }

    /** Where these filters get a name, to be found again. */
    public String saving() {
        return InboxPaths.path(typed, null).replace("/work/complaints", "/work/views/new");
    }

    /** The same words in every complaint one may see. */
    public String everywhere() {
        return InboxPaths.path(Map.of("view", "all", "q", typed("q")), null);
    }

    /** What a filter is set to, in words. */
    public String chosen(String name) {
        var options = switch (name) {
            case "kind" -> choices.kinds();
            case "stage" -> choices.stages();
            case "category" -> choices.categories();
            case "department" -> choices.departments();
            default -> List.<Option>of();
        };
        return options.stream()
                .filter(option -> option.value().equalsIgnoreCase(typed(name)))
                .map(Option::label)
                .findFirst()
                .orElse(typed(name));
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }
}
