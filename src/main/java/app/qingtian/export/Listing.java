package app.qingtian.export;

import app.qingtian.kernel.Slice;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list somebody takes along: its name, what they asked for, its columns, and its rows, stretch by stretch, as the page finds them. */
public record Listing(String name, String asked, List<String> columns, Rows rows) {

    /** The rows from a place on; the first ones where it is null. */
    @FunctionalInterface
    public interface Rows {
        Slice<List<@Nullable Object>> from(@Nullable String place);
    }

    /** The words over the columns, and what the last line says of a list that is too long. */
    public record Said(List<String> heading, String cut) {}

    /** Writes at most so many rows and says how many it were. */
    int write(Sheet sheet, Said said, int most) throws IOException {
        sheet.heading(said.heading());
        int written = 0;
        String place = null;
        do {
            var stretch = rows.from(place);
            for (var row : stretch.items()) {
                if (written == most) {
                    sheet.row(List.of(said.cut()));
                    return written;
                }
                sheet.row(row);
                written++;
            }
            place = stretch.next();
        } while (place != null);
        return written;
    }
}
