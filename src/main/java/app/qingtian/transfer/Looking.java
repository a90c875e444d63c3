package app.qingtian.transfer;

import app.qingtian.kernel.Sha256;
import app.qingtian.kernel.Term;
import app.qingtian.transfer.ImportStore.Draft;
import app.qingtian.transfer.Imports.Brought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One look through a spreadsheet: each row is read by whoever would take it over, and put down with what is wrong with it. */
final class Looking implements Lines.Listener {

    private static final int PORTION = 1000;
    private static final String BETWEEN = "\u001f";

    private final Brought brought;
    private final Import.By by;
    private final Carrier carrier;
    private final Words words;
    private final ImportStore imports;
    private final RowStore rows;
    private final List<RowStore.Row> portion = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable Heading heading;
    private long id;

    Looking(Brought brought, Import.By by, Carrier carrier, Words words, ImportStore imports, RowStore rows) {
        this.brought = brought;
        this.by = by;
        this.carrier = carrier;
        this.words = words;
        this.imports = imports;
        this.rows = rows;
    }

    @Override
    public boolean heard(Lines.Line raw) throws Unreadable {
        var line = raw.clean();
        if (line.blank()) {
            return true;
        }
        if (heading == null) {
            heading = begun(line);
        } else {
            put(heading, line);
        }
        return true;
    }

    /** The id of what was looked at. */
    long over() throws Unreadable {
        flush();
        if (seen.isEmpty()) {
            throw new Unreadable("import_nothing");
        }
        return id;
    }

    private Heading begun(Lines.Line line) throws Unreadable {
        var read = Heading.of(line.cells(), brought.cargo(), words.texts());
        if (read.empty()) {
            throw new Unreadable("import_heading");
        }
        var missing = read.missing(brought.cargo());
        if (missing.isPresent()) {
            throw new Unreadable("import_column", new Term(missing.get().word()));
        }
        id = imports.insert(new Draft(brought.cargo(), brought.name(), brought.source(), read, brought.zone()), by);
        return read;
    }

    private void put(Heading columns, Lines.Line line) {
        var cells = new Cells(columns.names(), line.cells(), brought.zone());
        carrier.read(cells);
        var key = key(cells, line);
        var first = seen.putIfAbsent(key, line.number());
        var faults = new ArrayList<>(cells.faults());
        if (first != null) {
            faults.add(new Fault(brought.cargo().columns().getFirst(), "twice", String.valueOf(first)));
            seen.put(key + BETWEEN + line.number(), line.number());
        }
        portion.add(new RowStore.Row(line.number(), key, line.cells(), faults));
        if (portion.size() == PORTION) {
            flush();
        }
    }

    /** What makes it the same row again: the key it brings, its login, or all that it says. */
    private String key(Cells cells, Lines.Line line) {
        var named = brought.cargo() == Cargo.PEOPLE ? cells.text(Column.LOGIN, 60) : cells.key();
        return named == null ? Sha256.hex(String.join(BETWEEN, line.cells())) : "=" + named;
    }

    private void flush() {
        if (!portion.isEmpty()) {
            rows.insert(id, portion);
            portion.clear();
        }
    }
}
