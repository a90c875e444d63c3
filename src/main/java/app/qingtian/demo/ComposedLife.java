package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of one composed complaint: lived to the end on paper, then cut where the present is. */
final class ComposedLife {

    private final Composer composer;
    private final Case of;
    private final Diary diary;

    /** Slow cases make up part of the desk's day too. */
    private final int pace;

    ComposedLife(Composer composer, Case of) {
        this.composer = composer;
        this.of = of;
        this.diary = Diary.of(of.owner);
        this.pace = 1 + of.at % 5 / 2;
    }

    record Case(Blocks.Mishap mishap, Cast.Member owner, Customers.@Nullable Known customer, int at) {}

    List<Step> lived(Duration ago) {
        if (of.at % 9 == 8 && ago.toHours() < 40) {
            return List.of();
        }
        accept();
        if (of.at % 31 == 30) {
            diary.own(hours(26), Verb.NOTE, phrase("ask"));
            diary.theirs(hours(28), Verb.WITHDRAW, phrase("leave"));
            return diary.upTo(ago);
        }
        refer();
        new ComposedEnding(composer, of, diary, pace).add();
        return diary.upTo(ago);
    }

    private void accept() {
        var vow = phrase("vow").split(" \\| ");
        var name = of.customer == null ? "" : of.customer.name();
        var hello = phrase("hello")
                .replace("{n}", name)
                .replace("{o}", of.owner.name())
                .replaceFirst("^[，, ]+", "");
        var space = composer.language() == Language.EN ? " " : "";
        var first = Duration.ofMinutes(9 + of.at * 13 % 170);
        diary.own(first, Verb.ACCEPT, capital(hello) + space + of.mishap.one("sorry") + space + vow[1]);
        diary.own(first.plusMinutes(1), Verb.PROMISE, vow[0] + " | " + vow[1]);
        keep(first, Span.of(vow[0]));
        diary.own(hours(3), Verb.RECORD, of.mishap.one("record"));
    }

    /** One promise in nine is broken; another is kept by telling where things stand. */
    private void keep(Duration first, Duration vow) {
        if (of.at % 9 == 4) {
            return;
        }
        var kept = first.plus(vow).minusMinutes(35);
        if (hours(24 * pace).compareTo(kept) > 0) {
            diary.own(kept, Verb.SAY, phrase("news"));
            diary.own(kept.plusMinutes(1), Verb.KEEP, "");
        } else {
            diary.own(kept, Verb.KEEP, "");
        }
    }

    private void refer() {
        var department = of.mishap.department();
        if (department.equals("-") || department.equals("care")) {
            return;
        }
        var liaison = composer.cast().department(department).liaison();
        diary.own(hours(4), Verb.REFER, department + " | " + phrase("ask"));
        if (of.at % 11 == 5) {
            diary.add(hours(6), liaison, Verb.RETURN, phrase("return"));
            diary.own(hours(7), Verb.REFER, department + " | " + phrase("more"));
        }
        diary.add(hours(8 * pace), liaison, Verb.TAKE, "");
        diary.add(hours(20 * pace), liaison, Verb.ANSWER, of.mishap.one("answer"));
    }

    private String phrase(String kind) {
        return composer.phrase(kind, of.at);
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
