package app.qingtian.kernel;

/**
 * One thing {@code bin/qingtian} can do; every room brings its own. {@code name} is one word or two, {@code usage} what
 * may follow it, as lines.
 */
public record Command(String name, String usage, Work work) {

    public static final int DONE = 0;

    /** Done with doubts, or something outside of us was in the way. */
    public static final int DOUBTFUL = 1;

    /** Not understood, not possible, or broken. */
    public static final int REFUSED = 2;

    @FunctionalInterface
    public interface Work {

        /** Returns the exit code of the process. */
        int of(Call call);
    }

    /** The usage under the program's name, the lines after the first one indented. */
    String help() {
        var lead = "qingtian " + name + ' ';
        return (lead + usage.replace("\n", "\n" + " ".repeat(lead.length()))).strip();
    }
}
