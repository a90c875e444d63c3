package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inbox page: the rows, what they were filtered by (as it was typed), and what they can be filtered by. */
public record InboxView(
        Rail rail,
        Slice<Row> rows,
        Map<String, String> typed,
        Choices choices,
        @Nullable String next,
        boolean filtered) {

    /** A row with the words that need a look-up. */
    public record Row(Inbox.Row row, @Nullable String category, String department, boolean late) {}

    /** What the filters offer. */
    public record Choices(List<Option> kinds, List<Option> stages, List<Option> categories, List<Option> departments) {}

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }
}
