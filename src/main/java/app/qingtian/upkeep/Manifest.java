package app.qingtian.upkeep;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a backup holds and how to prove it: the last entry but one of the file. Hashes are SHA-256 in hex. */
record Manifest(
        String format,
        String release,
        String postgres,
        Instant takenAt,
        List<Step> schema,
        List<Part> tables,
        List<Counter> sequences,
        String whole) {

    static final String FORMAT = "qingtian-backup/1";

    /** One step of the schema's history. */
    record Step(String version, @Nullable Integer checksum) {}

    /** One table: {@code rows} lines of PostgreSQL's text format. */
    record Part(String table, List<String> columns, long rows, long bytes, String sha256) {

        String entry() {
            return "tables/" + table + ".copy";
        }
    }

    /** Where a sequence stands; it may be ahead of the rows, never behind. */
    record Counter(String name, long last, boolean called) {}

    String version() {
        return schema.isEmpty() ? "" : schema.getLast().version();
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
