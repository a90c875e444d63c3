package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented customers; some come more than once. */
public record Customers(List<Known> all) {

    public record Known(
            String key,
            String name,
            @Nullable String phone,
            @Nullable String email,
            Language language) {}

    static Customers read(String text) {
        return new Customers(text.lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cell -> new Known(cell[0], cell[1], given(cell[2]), given(cell[3]), Language.valueOf(cell[4])))
                .toList());
    }

    public List<Known> speaking(Language language) {
        return all.stream().filter(known -> known.language() == language).toList();
    }

    public Known named(String key) {
        return all.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no customer " + key));
    }

    private static @Nullable String given(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
