package app.qingtian.calendar;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A calendar as it was from some day on, complete: what was counted with it can be counted again. It never changes. */
public final class Edition {

    private final long id;
    private final Timetable timetable;
    private final Supplier<WorkingTime> time;

    public Edition(long id, Timetable timetable) {
        this.id = id;
        this.timetable = timetable;
        this.time = SingletonSupplier.of(() -> WorkingTime.of(timetable));
    }

    public long id() {
        return id;
    }

    public Timetable timetable() {
        return timetable;
    }

    /** Laid out when first asked for. */
    public WorkingTime time() {
        return time.get();
    }
}
