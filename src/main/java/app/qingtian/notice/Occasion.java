package app.qingtian.notice;

import java.util.Locale;

/** What happened, as coarse as people and programs want to choose it. Programs know it by {@link #type}. */
public enum Occasion {
    LODGED(Topic.CUSTOMER, true),
    ACCEPTED(Topic.WORK, true),
    HANDED_OVER(Topic.WORK, false),
    REFERRED(Topic.WORK, false),
    REFERRAL_ACCEPTED(Topic.REPLIES, false),
    REFERRAL_RETURNED(Topic.REPLIES, false),
    REFERRAL_ANSWERED(Topic.REPLIES, false),
    REDONE(Topic.WORK, false),
    LEAD_NAMED(Topic.WORK, false),
    NUDGED(Topic.WORK, false),
    CUSTOMER_NUDGED(Topic.CUSTOMER, false),
    CUSTOMER_WROTE(Topic.CUSTOMER, false),
    WE_WROTE(Topic.CUSTOMER, true),
    PROMISE_BROKEN(Topic.PROMISES, false),
    ESCALATED(Topic.PROMISES, false),
    OVERSEEN(Topic.PROMISES, false),
    INSTRUCTED(Topic.WORK, false),
    OVERSIGHT_ENDED(Topic.REPLIES, false),
    CONFIDED(Topic.WORK, false),
    LET_IN(Topic.WORK, false),
    EXTENDED(Topic.PROMISES, true),
    PAUSED(Topic.PROMISES, true),
    RESUMED(Topic.PROMISES, true),
    REPLANNED(Topic.PROMISES, true),
    DECIDED(Topic.WORK, true),
    SETTLED(Topic.CUSTOMER, false),
    REFUSED(Topic.CUSTOMER, false),
    FOLLOWED_UP(Topic.CUSTOMER, false),
    CLOSED(Topic.WORK, true),
    REOPENED(Topic.CUSTOMER, true),
    WITHDRAWN(Topic.CUSTOMER, false),
    MERGED(Topic.WORK, true),
    TOOK_IN(Topic.WORK, false),
    UNMERGED(Topic.WORK, false),
    RECORDED(Topic.WORK, false);

    private final Topic topic;
    private final boolean letter;

    Occasion(Topic topic, boolean letter) {
        this.topic = topic;
        this.letter = letter;
    }

    public Topic topic() {
        return topic;
    }

    /** The customer is written to (SLA-03). */
    public boolean letter() {
        return letter;
    }

    /** {@code complaint.promise_broken}. */
    public String type() {
        return "complaint." + name().toLowerCase(Locale.ROOT);
    }

    /** Its words begin with this. */
    public String key() {
        return "occasion." + name().toLowerCase(Locale.ROOT);
    }
}
