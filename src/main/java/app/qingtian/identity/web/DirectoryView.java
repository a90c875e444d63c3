package app.qingtian.identity.web;

import app.qingtian.identity.DepartmentHours;
import app.qingtian.identity.Gap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory; {@code gaps} is null for whoever does not watch, empty where nothing is missing. */
public record DirectoryView(List<Line> lines, @Nullable List<Open> gaps, String q, List<Somebody> found) {

    /** How to reach somebody. */
    public record Contact(
            String login, String name, @Nullable String directLine) {}

    /** A department; {@code acting} where somebody else speaks for it today, {@code until} how long its liaison is away. */
    public record Line(
            String name,
            DepartmentHours.@Nullable Hours hours,
            @Nullable Contact liaison,
            @Nullable Contact overseer,
            @Nullable Contact acting,
            @Nullable Instant until) {}

    /** A department where something is missing, and who it is about. */
    public record Open(
            String department, Gap.What what, @Nullable String person) {}

    /** One person that was looked for; {@code aid}: the reader may let them back in. */
    public record Somebody(
            Contact contact,
            String department,
            @Nullable Instant awayUntil,
            @Nullable String deputy,
            @Nullable Integer capacity,
            boolean mine,
            boolean aid) {}
}
