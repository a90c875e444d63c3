package app.qingtian.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Rows as spreadsheets read and write them (RFC 4180); what a spreadsheet would take for a formula is made harmless. */
final class Csv {

    /** So that spreadsheets know it is UTF-8. */
    static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String line(List<String> cells) {
        return String.join(",", cells.stream().map(Csv::cell).toList()) + "\r\n";
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** Cells between commas, semicolons or tabs, whichever the first line has. */
    static List<List<String>> rows(String text) {
        var plain = text.startsWith(MARK) ? text.substring(1) : text;
        return new Reading(plain, separator(plain)).rows();
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The apostrophe before a formula is ours. */
    private static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return (guarded ? cell.substring(1) : cell).strip();
    }

    /** One walk over the text. */
    private static final class Reading {

        private final String text;
        private final char separator;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;

        Reading(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        List<List<String>> rows() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (!quoted && c == separator) {
                    endCell();
                } else if (!quoted && c == '\n') {
                    endRow();
                } else if (quoted || c != '\r') {
                    cell.append(c);
                }
            }
            endRow();
            return rows;
        }

        private void endCell() {
            row.add(plain(cell.toString()));
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            rows.add(List.copyOf(row));
            row = new ArrayList<>();
        }
    }
}
