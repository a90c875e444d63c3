package app.qingtian.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps of a composed life as they are thought up, in any order. */
record Diary(Cast.Member owner, List<Step> steps) {

    private static final String CUSTOMER = "customer";
    private static final Duration JUST_NOW = Duration.ofMinutes(3);

    static Diary of(Cast.Member owner) {
        return new Diary(owner, new ArrayList<>());
    }

    void own(Duration after, Verb verb, String text) {
        add(after, owner.login(), verb, text);
    }

    void theirs(Duration after, Verb verb, String text) {
        add(after, CUSTOMER, verb, text);
    }

    void add(Duration after, String who, Verb verb, String text) {
        steps.add(StoryBook.told(after, who, verb, text));
    }

    /** What has happened by now, in its order. */
    List<Step> upTo(Duration ago) {
        return steps.stream()
                .filter(step -> step.after().compareTo(ago.minus(JUST_NOW)) < 0)
                .sorted(Comparator.comparing(Step::after))
                .toList();
    }
}
