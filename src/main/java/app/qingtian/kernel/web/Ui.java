package app.qingtian.kernel.web;

import static java.util.stream.Collectors.joining;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import app.qingtian.kernel.Money;
import app.qingtian.kernel.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader a page is made for: language, zone, the present moment, and the words and times said to them. */
public record Ui(Texts texts, Assets assets, Language language, ZoneId zone, Instant now, Visit visit) {

    /** The words of a key; moments, days, money, terms and lists among the arguments are said in the reader's way. */
    public String t(String key, @Nullable Object... args) {
        var said = new @Nullable Object[args.length];
        for (int i = 0; i < args.length; i++) {
            said[i] = say(args[i]);
        }
        return texts.text(language, key, said);
    }

    private @Nullable Object say(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case Instant moment -> exact(moment);
            case LocalDate day -> day(day);
            case Money money -> money(money);
            case Term term -> t(term.key());
            case List<?> many ->
                many.stream().map(this::say).map(String::valueOf).collect(joining(t("fault.comma")));
            default -> arg;
        };
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    /** "5 分钟前", "yesterday": how long ago or how soon. */
    public String ago(Instant moment) {
        return new Times(this).ago(moment);
    }

    /** The exact time, to the minute, in the reader's zone. */
    public String exact(Instant moment) {
        return new Times(this).exact(moment);
    }

    /** A moment as people say it: "今天 17:00", "Tue 14:00", "20 Nov, 18:00". */
    public String when(Instant moment) {
        return new Times(this).when(moment);
    }

    /** The hour alone, beside {@link #weekday}. */
    public String hour(Instant moment) {
        return new Times(this).hour(moment);
    }

    /** The day over what happened on it: "11月18日 星期三". */
    public String weekday(Instant moment) {
        return new Times(this).weekday(moment);
    }

    /** How long it took, whichever came first: "1 h 48". */
    public String span(Instant one, Instant other) {
        return new Times(this).length(java.time.Duration.between(one, other).abs());
    }

    /** What is left of a promise, or by how much it is over. */
    public String until(Instant due) {
        return new Times(this).until(due);
    }

    public String day(LocalDate day) {
        return new Times(this).day(day);
    }

    /** "¥1,280.50": the amount with the sign of its currency. */
    public String money(Money money) {
        return Times.money(money, language);
    }

    /** {@code yyyy-MM-ddTHH:mm} in the reader's zone, as a datetime-local field wants it. */
    public String local(Instant moment) {
        return Times.LOCAL.format(moment.atZone(zone));
    }

    /** The address of a file under {@code static/assets/}, which changes when the files change. */
    public String asset(String file) {
        return assets.path(file);
    }

    /** The value of a {@code lang} attribute. */
    public String tag() {
        return language.tag();
    }

    /** The same reader, addressed in this language. */
    public Ui in(Language other) {
        return new Ui(texts, assets, other, zone, now, visit);
    }

    /** The language this page is not in: for the switch. */
    public Language other() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    public String path() {
        return visit.path();
    }

    /** The reader is on this page, or on one below it. */
    public boolean at(String place) {
        return path().equals(place) || path().startsWith(place + "/") || path().startsWith(place + "?");
    }

    /** On this page or below it, and not on the one that has a place of its own. */
    public boolean at(String place, String except) {
        return at(place) && !at(except);
    }

    /** The name of whoever is in; empty for the public. */
    public String person() {
        var reader = visit.reader();
        return reader == null ? "" : reader.name();
    }

    public boolean watches() {
        var reader = visit.reader();
        return reader != null && reader.watches();
    }

    public boolean administers() {
        var reader = visit.reader();
        return reader != null && reader.administers();
    }

    /** The same page for somebody who has typed nothing: for the other forms beside the one that was sent. */
    public Ui untyped() {
        return new Ui(texts, assets, language, zone, now, visit.untyped());
    }

    /** The value of {@code data-theme}; null where the device says. */
    public @Nullable String theme() {
        return visit.look().theme() == Look.Theme.SYSTEM
                ? null
                : visit.look().theme().name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code data-density}; null where there is room. */
    public @Nullable String density() {
        return visit.look().density() == Look.Density.ROOMY ? null : "compact";
    }

    /** The value of {@code data-keys}: "off" where single letters are no keys. */
    public @Nullable String keys() {
        return visit.look().keys() ? null : "off";
    }

    public boolean isHtmx() {
        return visit.htmx();
    }

    public String csrfName() {
        var token = visit.csrf();
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String csrfToken() {
        var token = visit.csrf();
        return token == null ? "" : token.getToken();
    }

    public String csrfHeader() {
        var token = visit.csrf();
        return token == null ? "X-CSRF-TOKEN" : token.getHeaderName();
    }
}
