package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of one composed complaint: lived to the end on paper, then cut where the present is. */
final class ComposedLife {

    private static final String CUSTOMER = "customer";

    private final Composer composer;
    private final Case of;
    private final List<Step> steps = new ArrayList<>();

    /** Slow cases make up part of the desk's day too. */
    private final int pace;

    ComposedLife(Composer composer, Case of) {
        this.composer = composer;
        this.of = of;
        this.pace = 1 + of.at % 5 / 2;
    }

    record Case(Blocks.Mishap mishap, Cast.Member owner, Customers.@Nullable Known customer, int at) {}

    List<Step> lived(Duration ago) {
        if (of.at % 9 == 8 && ago.toHours() < 40) {
            return List.of();
        }
        accept();
        if (of.at % 31 == 30) {
            own(hours(26), Verb.NOTE, phrase("ask"));
            theirs(hours(28), Verb.WITHDRAW, phrase("leave"));
            return upTo(ago);
        }
        refer();
        decide();
        finish();
        return upTo(ago);
    }

    private List<Step> upTo(Duration ago) {
        return steps.stream()
                .filter(step -> step.after().compareTo(ago.minusMinutes(3)) < 0)
                .sorted(Comparator.comparing(Step::after))
                .toList();
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
        own(first, Verb.ACCEPT, capital(hello) + space + of.mishap.one("sorry") + space + vow[1]);
        own(first.plusMinutes(1), Verb.PROMISE, vow[0] + " | " + vow[1]);
        keep(first, Span.of(vow[0]));
        own(hours(3), Verb.RECORD, of.mishap.one("record"));
    }

    /** One promise in nine is broken; another is kept by telling where things stand. */
    private void keep(Duration first, Duration vow) {
        if (of.at % 9 == 4) {
            return;
        }
        var kept = first.plus(vow).minusMinutes(35);
        if (hours(24 * pace).compareTo(kept) > 0) {
            own(kept, Verb.SAY, phrase("news"));
            own(kept.plusMinutes(1), Verb.KEEP, "");
        } else {
            own(kept, Verb.KEEP, "");
        }
    }

    private void refer() {
        var department = of.mishap.department();
        if (department.equals("-") || department.equals("care")) {
            return;
        }
        var liaison = composer.cast().department(department).liaison();
        own(hours(4), Verb.REFER, department + " | " + phrase("ask"));
        if (of.at % 11 == 5) {
            add(hours(6), liaison, Verb.RETURN, phrase("return"));
            own(hours(7), Verb.REFER, department + " | " + phrase("more"));
        }
        add(hours(8 * pace), liaison, Verb.TAKE, "");
        add(hours(20 * pace), liaison, Verb.ANSWER, of.mishap.one("answer"));
    }

    private void decide() {
        own(hours(22 * pace), Verb.DIAGNOSE, of.mishap.one("diagnose"));
        if (!of.mishap.one("offer").isEmpty()) {
            own(hours(23 * pace), Verb.OFFER, of.mishap.one("offer"));
        }
        own(hours(24 * pace), Verb.DECIDE, of.mishap.one("decide"));
        if (refuses()) {
            theirs(hours(30 * pace), Verb.REFUSE, phrase("no"));
            own(hours(34 * pace), Verb.SAY, phrase("again"));
            own(hours(46 * pace), Verb.DECIDE, of.mishap.one("decide"));
        }
    }

    private void finish() {
        if (of.mishap.kind().equals("GRIEVANCE")) {
            own(hours(60 * pace), Verb.CLOSE, of.mishap.one("close"));
            return;
        }
        var settled = 50 * pace;
        theirs(hours(settled), Verb.SETTLE, phrase("thanks"));
        own(hours(settled + 20), Verb.DONE, phrase("done"));
        boolean rates = of.at % 4 != 1;
        if (rates) {
            var marks = marks() + phrase("praise").replace("{o}", of.owner.name());
            theirs(hours(settled + (of.at % 9 == 4 ? 100 : 30 + of.at % 30)), Verb.RATE, marks);
        }
        if (of.at % 10 != 7) {
            own(hours(settled + (rates ? 120 : 66)), Verb.CLOSE, of.mishap.one("close"));
        }
        if (of.at % 17 == 13) {
            theirs(hours(400), Verb.REOPEN, phrase("back"));
        }
    }

    private boolean refuses() {
        return of.at % 8 == 3 && of.mishap.kind().equals("COMPLAINT");
    }

    private String marks() {
        return switch (of.at % 6) {
            case 0 -> "5 5 5 beyond ";
            case 1, 2 -> "5 4 5 as ";
            case 3 -> "4 3 4 as ";
            case 4 -> pace > 1 ? "4 2 4 below " : "5 5 4 as ";
            default -> "5 4 4 as ";
        };
    }

    private void own(Duration after, Verb verb, String text) {
        add(after, of.owner.login(), verb, text);
    }

    private void theirs(Duration after, Verb verb, String text) {
        add(after, CUSTOMER, verb, text);
    }

    private void add(Duration after, String who, Verb verb, String text) {
        steps.add(StoryBook.told(after, who, verb, text));
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
