package app.qingtian.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person carries: complaints they own, and promises they still have to keep, overdue, today, and each of the next days. */
public record Carried(Who who, int owned, List<Integer> due) {

    /** Somebody, and how many open complaints they can carry; null where nobody said. */
    public record Who(
            long id,
            String login,
            String name,
            boolean active,
            @Nullable Integer capacity) {}

    public boolean over() {
        return who.capacity() != null && owned > who.capacity();
    }

    /** How many promises, overdue ones included. */
    public int all() {
        return due.stream().mapToInt(Integer::intValue).sum();
    }
}
