package app.qingtian.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How an edition is kept: short texts that a person can read, {@code "09:00-12:00"}. */
final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlanJson() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(String name, boolean worked, @Nullable List<String> hours) {

        static Day of(SpecialDay day) {
            return new Day(day.name(), day.worked(), day.hours().isEmpty() ? null : texts(day.hours()));
        }

        SpecialDay day() {
            return new SpecialDay(name, worked, hours == null ? List.of() : slots(hours));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanText(
            String zone,
            @Nullable String holidays,
            Map<DayOfWeek, List<String>> week,
            SortedMap<LocalDate, Day> days) {}

    record KnownText(SortedMap<LocalDate, Day> days, SortedSet<Integer> years) {}

    static String write(Plan plan) {
        var week = new TreeMap<DayOfWeek, List<String>>();
        plan.week().forEach((day, slots) -> week.put(day, texts(slots)));
        return MAPPER.writeValueAsString(new PlanText(plan.zone().getId(), plan.holidays(), week, texts(plan.days())));
    }

    static String write(PublicDays known) {
        return MAPPER.writeValueAsString(new KnownText(texts(known.days()), known.years()));
    }

    static Plan plan(String json) {
        var text = MAPPER.readValue(json, PlanText.class);
        var week = new TreeMap<DayOfWeek, List<Slot>>();
        text.week().forEach((day, slots) -> week.put(day, slots(slots)));
        return new Plan(ZoneId.of(text.zone()), text.holidays(), week, days(text.days()));
    }

    static PublicDays known(String json) {
        var text = MAPPER.readValue(json, KnownText.class);
        return new PublicDays(days(text.days()), text.years());
    }

    private static SortedMap<LocalDate, Day> texts(SortedMap<LocalDate, SpecialDay> days) {
        var texts = new TreeMap<LocalDate, Day>();
        days.forEach((date, day) -> texts.put(date, Day.of(day)));
        return texts;
    }

    private static SortedMap<LocalDate, SpecialDay> days(SortedMap<LocalDate, Day> texts) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        texts.forEach((date, day) -> days.put(date, day.day()));
        return days;
    }

    private static List<String> texts(List<Slot> slots) {
        return slots.stream().map(Slot::toString).toList();
    }

    private static List<Slot> slots(List<String> texts) {
        return texts.stream().map(text -> Slot.read(text).orElseThrow()).collect(Collectors.toList());
    }
}
