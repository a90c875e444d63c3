package app.qingtian.workspace;

import app.qingtian.promise.PromiseKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What today wants of somebody, or of a department: what is due, who waits, what was not kept since yesterday, and thanks. */
public record Agenda(List<Vow> due, List<Task> waiting, List<Vow> broken, List<Thanks> thanks) {

    /** Nobody counts beyond. */
    public static final int MOST = 100;

    /** Whose: one's own, or that of one's department. */
    public enum Whose {
        MINE,
        DEPARTMENT
    }

    /** Something promised; {@code keptAt} where it was kept after it had been broken. */
    public record Vow(
            String number,
            String headline,
            PromiseKind kind,
            Instant dueAt,
            @Nullable Instant keptAt,
            String person) {}

    /** What has to be done for somebody who waits. */
    public enum What {
        ACCEPT,
        TAKE,
        ANSWER,
        OVERSEE
    }

    /** Somebody waits; {@code referralId} where a department was asked. */
    public record Task(What what, @Nullable Long referralId, String number, String headline, Instant since) {}

    /** What a customer said that does one good. */
    public enum Kindness {
        PRAISE,
        RATING,
        ACCEPTANCE
    }

    /** In the customer's own words; {@code person} handled it. */
    public record Thanks(Kindness kind, String number, String words, Instant at, String person) {}

    /** How many are over due already. */
    public int overdue(Instant now) {
        return (int) due.stream().filter(vow -> vow.dueAt().isBefore(now)).count();
    }

    public int today(Instant now) {
        return due.size() - overdue(now);
    }

    /** "12", or "99+". */
    public static String count(int number) {
        return number < MOST ? String.valueOf(number) : MOST - 1 + "+";
    }

    /** Nothing at all: somebody new, or a very good day. */
    public boolean clear() {
        return due.isEmpty() && waiting.isEmpty() && broken.isEmpty();
    }
}
