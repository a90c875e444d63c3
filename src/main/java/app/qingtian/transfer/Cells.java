package app.qingtian.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row by its columns; what cannot be read is kept as a fault, and reads as nothing. */
final class Cells {

    /** A long number that went through a spreadsheet's rounding: its last digits are lost. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");

    private static final Pattern BROKEN = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()（）.-]{5,40}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");

    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private final List<Fault> faults = new ArrayList<>();
    private final ZoneId zone;

    Cells(List<String> columns, List<String> row, ZoneId zone) {
        this.zone = zone;
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            var value = row.get(i).strip();
            if (!columns.get(i).isEmpty() && !value.isEmpty()) {
                values.put(Column.valueOf(columns.get(i)), value);
            }
        }
        values.entrySet().removeIf(it -> {
            boolean broken = BROKEN.matcher(it.getValue()).matches();
            if (broken) {
                wrong(it.getKey(), "formula", it.getValue());
            }
            return broken;
        });
    }

    List<Fault> faults() {
        return faults;
    }

    boolean has(Column column) {
        return values.containsKey(column);
    }

    void wrong(Column column, String reason) {
        wrong(column, reason, values.getOrDefault(column, ""));
    }

    private void wrong(Column column, String reason, String value) {
        if (faults.stream().noneMatch(it -> it.column() == column)) {
            faults.add(new Fault(column, reason, value));
        }
    }

    @Nullable String text(Column column, int most) {
        var value = values.get(column);
        if (value != null && value.codePointCount(0, value.length()) > most) {
            wrong(column, "long", value);
            return null;
        }
        return value;
    }

    /** Empty, and a fault, where nothing is said. */
    String must(Column column, int most) {
        var value = text(column, most);
        if (value == null) {
            wrong(column, "missing");
        }
        return value == null ? "" : value;
    }

    @Nullable String key() {
        return rounded(Column.KEY) ? null : text(Column.KEY, 100);
    }

    @Nullable String phone() {
        return rounded(Column.PHONE) ? null : fitting(Column.PHONE, PHONE, "phone");
    }

    @Nullable String email() {
        return fitting(Column.EMAIL, EMAIL, "email");
    }

    @Nullable Instant moment(Column column, Instant now) {
        var value = values.get(column);
        if (value == null) {
            return null;
        }
        try {
            var moment = Moments.read(value, zone);
            if (moment.isAfter(now)) {
                wrong(column, "future", value);
            }
            return moment;
        } catch (DateTimeException unreadable) {
            wrong(column, "moment", value);
            return null;
        }
    }

    /** What the word of a cell stands for; a fault where it stands for nothing. */
    <T> @Nullable T known(Column column, Function<String, Optional<T>> meaning) {
        var value = values.get(column);
        var found = value == null ? Optional.<T>empty() : meaning.apply(value);
        if (value != null && found.isEmpty()) {
            wrong(column, "unknown", value);
        }
        return found.orElse(null);
    }

    private boolean rounded(Column column) {
        var value = values.getOrDefault(column, "");
        if (ROUNDED.matcher(value).matches()) {
            wrong(column, "rounded", value);
            return true;
        }
        return false;
    }

    private @Nullable String fitting(Column column, Pattern shape, String reason) {
        var value = text(column, 200);
        if (value != null && !shape.matcher(value).matches()) {
            wrong(column, reason, value);
            return null;
        }
        return value;
    }
}
