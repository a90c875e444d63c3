package app.qingtian.load.web;

import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Broken;
import app.qingtian.load.Carried;
import app.qingtian.load.Pace;
import app.qingtian.load.Sight;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The page of the load: who carries what by which day, what was broken, how departments answer. */
public record LoadView(
        Choice choice, List<LocalDate> dates, Slice<Carried> people, Slice<BrokenLine> broken, Paces paces) {

    /** Whose load it is, and whose it could be. */
    public record Choice(
            Sight.View view, @Nullable String department, List<Sight.View> views, List<Option> departments) {

        /** The address of the same with something else, which is appended. */
        public String path(String more) {
            var chosen = "/work/load?view=" + view.name().toLowerCase(Locale.ROOT);
            return (department == null ? chosen : "/work/load?department=" + department) + more;
        }

        /** Where this part of it is taken along as a file. */
        public String export(String part) {
            return path("&part=" + part).replaceFirst("/load", "/load/export");
        }
    }

    /** A broken promise with its cause in words. */
    public record BrokenLine(Broken broken, @Nullable String cause) {}

    /** How departments answered in so many days. */
    public record Paces(int days, List<PaceLine> lines) {}

    /** A department by its name. */
    public record PaceLine(String department, Pace pace) {}

    /** How many promises of everybody shown, by bucket. */
    public List<Integer> totals() {
        return IntStream.range(0, dates.size() + 1)
                .mapToObj(bucket -> people.items().stream()
                        .mapToInt(it -> it.due().get(bucket))
                        .sum())
                .toList();
    }

    public int most() {
        return Math.max(1, totals().stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    /** What a bucket is called; 0 is overdue. */
    public String label(Ui ui, int bucket) {
        return switch (bucket) {
            case 0 -> ui.t("load.overdue");
            case 1 -> ui.t("load.today");
            default -> {
                var date = dates.get(bucket - 1);
                yield ui.t("load.day", date.getMonthValue(), date.getDayOfMonth(), weekday(ui, bucket));
            }
        };
    }

    public String date(Ui ui, int bucket) {
        var date = dates.get(bucket - 1);
        return ui.t("load.date", date.getMonthValue(), date.getDayOfMonth());
    }

    public String weekday(Ui ui, int bucket) {
        return ui.t("weekday." + dates.get(bucket - 1).getDayOfWeek().getValue());
    }

    /** Nobody works on most of these days, for a look that says so. */
    public boolean weekend(int bucket) {
        return bucket > 1 && dates.get(bucket - 1).getDayOfWeek().getValue() > 5;
    }

    /** Working minutes in words; a dash where there were none. */
    public static String minutes(Ui ui, @Nullable Long minutes) {
        if (minutes == null) {
            return "–";
        }
        var span = Duration.ofMinutes(minutes);
        return span.toHours() == 0
                ? ui.t("spent.minutes", minutes)
                : ui.t("spent.hours", span.toHours(), span.toMinutesPart());
    }
}
