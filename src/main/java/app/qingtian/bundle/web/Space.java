package app.qingtian.bundle.web;

/**
 * The space there is for people's words on one paper: more than any complaint needs, and little enough to be set in seconds.
 * Where it ends, a sentence says where the rest is.
 */
final class Space {

    private static final int A_PASSAGE = 3_000;
    private static final int ALL = 150_000;

    /** What an empty line takes up, too. */
    private static final int A_LINE = 40;

    private final String elsewhere;
    private int left = ALL;

    Space(String elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** The words, as far as there is space for one passage. */
    String passage(String words) {
        return within(Math.min(A_PASSAGE, left), words);
    }

    /** The words, as far as there is any space. */
    String whole(String words) {
        return within(left, words);
    }

    private String within(int space, String words) {
        int taken = 0;
        int end = 0;
        while (end < words.length() && taken < space) {
            taken += words.charAt(end++) == '\n' ? A_LINE : 1;
        }
        left -= taken;
        if (end == words.length()) {
            return words;
        }
        boolean torn = end > 0 && Character.isHighSurrogate(words.charAt(end - 1));
        return words.substring(0, torn ? end - 1 : end) + " … " + elsewhere;
    }
}
