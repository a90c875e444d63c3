package app.qingtian.workspace.web;

import app.qingtian.complaint.Inbox.View;
import app.qingtian.workspace.Agenda;
import app.qingtian.workspace.Agenda.Task;
import app.qingtian.workspace.Agenda.Thanks;
import app.qingtian.workspace.Agenda.Vow;
import app.qingtian.workspace.Agenda.Whose;
import java.util.List;
import java.util.Locale;

/** The day as one reader sees it now; {@code both} where they may also look at their department's. */
public record HomeView(Rail rail, Agenda agenda, Whose whose, boolean both) {

    private static final int SHOWN = 8;
    private static final int QUOTE = 240;

    public boolean ours() {
        return whose == Whose.DEPARTMENT;
    }

    /** The most pressing ones; the rest is a link away. */
    public List<Vow> due() {
        return agenda.due().stream().limit(SHOWN).toList();
    }

    public List<Vow> broken() {
        return agenda.broken().stream().limit(SHOWN).toList();
    }

    public List<Task> waiting() {
        return agenda.waiting().stream().limit(SHOWN).toList();
    }

    /** Where all of it stands, in the order of the next promise. */
    public String inbox() {
        return Rail.path(ours() ? View.DEPARTMENT : View.MINE);
    }

    public String load() {
        return "/work/load?view=" + whose.name().toLowerCase(Locale.ROOT);
    }

    /** Where the work is done: a question at its form, everything else on the page of the complaint. */
    public static String path(Task task) {
        return switch (task.what()) {
            case TAKE -> "/work/referrals/" + task.referralId() + "/acceptance";
            case ANSWER -> "/work/referrals/" + task.referralId() + "/answer";
            case ACCEPT, OVERSEE -> path(task.number());
        };
    }

    public static String path(String number) {
        return "/work/complaints/" + number;
    }

    public static String key(String prefix, Enum<?> value) {
        return prefix + "." + value.name().toLowerCase(Locale.ROOT);
    }

    /** A long letter of thanks is begun here and read there. */
    public static String quote(Thanks thanks) {
        var words = thanks.words();
        return words.codePointCount(0, words.length()) <= QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTE)) + "…";
    }
}
