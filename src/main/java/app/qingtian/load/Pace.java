package app.qingtian.load;

import app.qingtian.calendar.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How a department answered what it was asked lately: how long until it took the question and until it answered, in working minutes,
 * how much it gave back, how often it was nudged. Of its newest questions only where {@code more} were asked. Pure.
 */
public record Pace(
        long departmentId, int asked, boolean more, Figures taking, Figures answering, int returned, int nudges) {

    /** So many questions are looked at for each department. */
    static final int MOST = 500;

    /** Half of them took no longer than {@code median}, nine of ten no longer than {@code p90}; null where there were none. */
    public record Figures(
            int of, @Nullable Long median, @Nullable Long p90) {

        static Figures of(LongStream minutes) {
            var sorted = minutes.sorted().toArray();
            return sorted.length == 0
                    ? new Figures(0, null, null)
                    : new Figures(sorted.length, at(sorted, 50), at(sorted, 90));
        }

        /** The smallest value that so many percent do not exceed. */
        private static long at(long[] sorted, int percent) {
            return sorted[(sorted.length * percent + 99) / 100 - 1];
        }
    }

    /** One question to a department, and when what became of it. */
    record Question(
            long departmentId,
            Instant madeAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant answeredAt,
            int nudges) {}

    /** Of the newest questions to one department; one more than {@link #MOST} when there are more. */
    static Pace of(long departmentId, List<Question> newest, WorkingTime time) {
        var looked = newest.subList(0, Math.min(newest.size(), MOST));
        return new Pace(
                departmentId,
                looked.size(),
                newest.size() > MOST,
                Figures.of(took(looked, Question::acceptedAt, time)),
                Figures.of(took(looked, Question::answeredAt, time)),
                (int) looked.stream().filter(it -> it.returnedAt() != null).count(),
                looked.stream().mapToInt(Question::nudges).sum());
    }

    private static LongStream took(
            List<Question> questions, Function<Question, @Nullable Instant> end, WorkingTime time) {
        return questions.stream()
                .map(it -> minutes(it.madeAt(), end.apply(it), time))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    private static @Nullable Long minutes(Instant from, @Nullable Instant until, WorkingTime time) {
        return until == null ? null : time.worked(from, until) / 60_000_000;
    }
}
