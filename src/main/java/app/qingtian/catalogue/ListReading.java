package app.qingtian.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a list from a file, line by line. Pure. */
public final class ListReading {

    private static final List<String> HEAD = ListFile.HEAD;
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 1001;

    private ListReading() {}

    /** What a file says: its words, or what is wrong in which line; {@code what} is a key under {@code import.}. */
    public record Read(List<Word> items, List<Wrong> wrong) {}

    public record Wrong(int line, String what) {}

    /** JSON if it begins like it, or else rows with a line of heads: code, parent, zh, en, retired. */
    public static Read read(String text) {
        var first = text.strip();
        return first.startsWith("{") || first.startsWith("[") ? fromJson(first) : fromRows(Csv.rows(text));
    }

    private static Read fromJson(String text) {
        try {
            var tree = CatalogueStore.JSON.readTree(text);
            var rows = new ArrayList<List<String>>();
            rows.add(HEAD);
            for (var node : tree.isArray() ? tree : tree.path("entries")) {
                rows.add(HEAD.stream()
                        .map(it -> node.path(it).asString("").strip())
                        .toList());
            }
            return fromRows(rows);
        } catch (JacksonException broken) {
            return new Read(List.of(), List.of(new Wrong(broken.getLocation().getLineNr(), "json")));
        }
    }

    private static Read fromRows(List<List<String>> rows) {
        var items = new ArrayList<Word>();
        var wrong = new ArrayList<Wrong>();
        var seen = new HashSet<String>();
        var head = rows.getFirst().stream()
                .map(it -> it.toLowerCase(java.util.Locale.ROOT))
                .toList();
        if (!head.containsAll(List.of("code", "zh", "en"))) {
            return new Read(List.of(), List.of(new Wrong(1, "head")));
        }
        if (rows.size() > MOST_LINES) {
            return new Read(List.of(), List.of(new Wrong(MOST_LINES + 1, "long")));
        }
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            var fault = fault(head, row, seen);
            if (fault == null) {
                items.add(item(head, row));
            } else {
                wrong.add(new Wrong(i + 1, fault));
            }
        }
        return items.isEmpty() && wrong.isEmpty()
                ? new Read(items, List.of(new Wrong(1, "nothing")))
                : new Read(items, wrong);
    }

    private static @Nullable String fault(List<String> head, List<String> row, HashSet<String> seen) {
        if (row.size() > head.size()) {
            return "cells";
        }
        var code = cell(head, row, "code");
        if (!Soundness.CODE.matcher(code).matches()) {
            return "code";
        }
        if (!seen.add(code)) {
            return "twice";
        }
        return unfit(cell(head, row, "zh")) || unfit(cell(head, row, "en")) ? "words" : null;
    }

    private static boolean unfit(String words) {
        return words.isEmpty() || words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl);
    }

    private static Word item(List<String> head, List<String> row) {
        var parent = cell(head, row, "parent");
        var retired = cell(head, row, "retired").toLowerCase(java.util.Locale.ROOT);
        return new Word(
                cell(head, row, "code"),
                parent.isEmpty() ? null : parent,
                cell(head, row, "zh"),
                cell(head, row, "en"),
                List.of("yes", "true", "1", "y", "是").contains(retired));
    }

    private static String cell(List<String> head, List<String> row, String name) {
        int at = head.indexOf(name);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
