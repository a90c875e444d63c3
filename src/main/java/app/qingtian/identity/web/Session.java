package app.qingtian.identity.web;

import app.qingtian.identity.Account;
import app.qingtian.identity.Stays;
import java.time.Duration;
import java.time.Instant;

/** What the cookie says: who came in, when, and when they were last seen. Times are whole seconds. */
record Session(long personId, int version, Instant startedAt, Instant seenAt) {

    static final Duration LONGEST = Stays.LONGEST;
    static final Duration IDLE = Stays.IDLE;
    static final Duration RENEW_AFTER = Duration.ofMinutes(3);

    static Session start(Account account, Instant now) {
        return new Session(account.person().id(), account.sessionVersion(), now, now);
    }

    boolean aliveAt(Instant now) {
        return now.isBefore(startedAt.plus(LONGEST)) && now.isBefore(seenAt.plus(IDLE));
    }

    boolean isOf(Account account) {
        return isOfVersion(account) && !account.ended().contains(startedAt);
    }

    /** Nothing has ended all of this person's log-ins since; whether this one was ended is another question. */
    boolean isOfVersion(Account account) {
        return account.active() && account.sessionVersion() == version;
    }

    boolean wantsRenewal(Instant now) {
        return now.isAfter(seenAt.plus(RENEW_AFTER));
    }

    Session seen(Instant now) {
        return new Session(personId, version, startedAt, now);
    }
}
