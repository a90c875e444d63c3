package app.qingtian.kernel.web;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Money;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How times are said to a reader. */
record Times(Ui ui) {

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EXACT_EN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WEEK_ZH = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.CHINA);
    private static final DateTimeFormatter WEEK_EN = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);
    private static final DateTimeFormatter YEAR_ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter YEAR_EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_ZH = DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter WEEKDAY_EN = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    String exact(Instant moment) {
        return (chinese() ? EXACT_ZH : EXACT_EN).format(moment.atZone(ui.zone()));
    }

    String day(LocalDate day) {
        return (chinese() ? DAY_ZH : DAY_EN).format(day);
    }

    String hour(Instant moment) {
        return HOUR.format(moment.atZone(ui.zone()));
    }

    String weekday(Instant moment) {
        return (chinese() ? WEEKDAY_ZH : WEEKDAY_EN).format(moment.atZone(ui.zone()));
    }

    String when(Instant moment) {
        var then = moment.atZone(ui.zone());
        long days = daysBetween(ui.now(), moment);
        if (Math.abs(days) <= 1) {
            return ui.t(
                    days == 0 ? "time.at.today" : days > 0 ? "time.at.tomorrow" : "time.at.yesterday", hour(moment));
        }
        if (days > 0 && days < 7) {
            return (chinese() ? WEEK_ZH : WEEK_EN).format(then);
        }
        return then.getYear() == ui.now().atZone(ui.zone()).getYear()
                ? (chinese() ? YEAR_ZH : YEAR_EN).format(then)
                : exact(moment);
    }

    String ago(Instant moment) {
        var span = Duration.between(moment, ui.now());
        return span.isNegative() ? soon(moment, span.negated()) : past(moment, span);
    }

    private String past(Instant moment, Duration span) {
        if (span.toMinutes() < 1) {
            return ui.t("time.now");
        }
        if (span.toMinutes() < 60) {
            return ui.t("time.minutes.ago", span.toMinutes());
        }
        long days = daysBetween(moment, ui.now());
        if (span.toHours() < 12 || days == 0) {
            return ui.t("time.hours.ago", span.toHours());
        }
        if (days == 1) {
            return ui.t("time.yesterday");
        }
        return days < 15 ? ui.t("time.days.ago", days) : date(moment);
    }

    private String soon(Instant moment, Duration span) {
        if (span.toMinutes() < 1) {
            return ui.t("time.soon");
        }
        if (span.toMinutes() < 60) {
            return ui.t("time.minutes.ahead", span.toMinutes());
        }
        long days = daysBetween(ui.now(), moment);
        if (span.toHours() < 12 || days == 0) {
            return ui.t("time.hours.ahead", span.toHours());
        }
        if (days == 1) {
            return ui.t("time.tomorrow");
        }
        return days < 15 ? ui.t("time.days.ahead", days) : date(moment);
    }

    String until(Instant due) {
        var left = Duration.between(ui.now(), due);
        return left.isNegative() ? ui.t("time.over", length(left.negated())) : ui.t("time.left", length(left));
    }

    String length(Duration span) {
        if (span.toHours() >= 48) {
            return ui.t("time.length.days", span.toDays(), span.toHoursPart());
        }
        if (span.toMinutes() >= 60) {
            return ui.t("time.length.hours", span.toHours(), twoDigits(span.toMinutesPart()));
        }
        return ui.t("time.length.minutes", span.toMinutes());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private String date(Instant moment) {
        return day(moment.atZone(ui.zone()).toLocalDate());
    }

    private long daysBetween(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                from.atZone(ui.zone()).toLocalDate(), to.atZone(ui.zone()).toLocalDate());
    }

    private boolean chinese() {
        return ui.language() == Language.ZH;
    }

    static String money(Money money, Language language) {
        var format = NumberFormat.getCurrencyInstance(language == Language.ZH ? Locale.CHINA : Locale.UK);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }
}
