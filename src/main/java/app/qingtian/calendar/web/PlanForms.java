package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendar;
import app.qingtian.calendar.Holidays;
import app.qingtian.calendar.Plan;
import app.qingtian.calendar.Slot;
import app.qingtian.calendar.SpecialDay;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a calendar, empty or with what it says today. */
final class PlanForms {

    private static final List<Option> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/") || it.equals("UTC"))
            .sorted()
            .map(it -> new Option(it, it))
            .toList();

    private PlanForms() {}

    /** With the hours of the house, because most calendars differ from them in little. */
    static Form opening(Ui ui, Holidays holidays, Calendar like) {
        var form = new Form("calendar", CalendarPages.PATH)
                .cancel(CalendarPages.PATH)
                .text("key")
                .required()
                .limit(40);
        return said(asked(ui, form, holidays), like.plan());
    }

    static Form changing(Ui ui, Holidays holidays, Calendar calendar) {
        var path = CalendarPages.PATH + "/" + calendar.key();
        var form = new Form("calendar", path + "/plan").cancel(path).hidden("version", calendar.number());
        return said(asked(ui, form, holidays), calendar.plan())
                .value("zh", calendar.zh())
                .value("en", calendar.en())
                .value("days", days(ui, calendar.plan()));
    }

    private static Form asked(Ui ui, Form form, Holidays holidays) {
        form.text("zh").required().limit(60);
        form.text("en").required().limit(60);
        form.choice("zone", ZONES).required();
        form.choice("holidays", sources(ui, holidays));
        for (var day : DayOfWeek.values()) {
            form.text(name(day)).limit(200).autocomplete("off");
        }
        return form.area("days")
                .limit(40_000)
                .rows(4)
                .area("reason")
                .limit(500)
                .rows(2)
                .required();
    }

    private static Form said(Form form, Plan plan) {
        for (var day : DayOfWeek.values()) {
            form.value(
                    name(day),
                    plan.week().getOrDefault(day, List.of()).stream()
                            .map(Slot::toString)
                            .collect(Collectors.joining(" ")));
        }
        return form.value("zone", plan.zone().getId()).value("holidays", plan.holidays());
    }

    /** As {@link OwnDays} reads them. */
    private static String days(Ui ui, Plan plan) {
        return plan.days().entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue().name() + " " + what(ui, it.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String what(Ui ui, SpecialDay day) {
        if (!day.worked()) {
            return ui.t("plan.free");
        }
        return day.hours().isEmpty()
                ? ui.t("plan.worked")
                : day.hours().stream().map(Slot::toString).collect(Collectors.joining(" "));
    }

    private static List<Option> sources(Ui ui, Holidays holidays) {
        var told = holidays.told();
        return Stream.concat(told.stream(), holidays.computed().stream().filter(country -> !told.contains(country)))
                .map(key -> new Option(key, label(ui, key)))
                .toList();
    }

    static String label(Ui ui, String source) {
        var country = source.length() == 2
                ? Locale.of("", source.toUpperCase(Locale.ROOT))
                        .getDisplayCountry(ui.language().locale())
                : "";
        return country.isEmpty() ? source : country + " (" + source + ")";
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
