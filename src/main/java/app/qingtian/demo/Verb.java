package app.qingtian.demo;

/** What somebody does in a story. A coded verb has codes (a department, a remedy, a length of time) before its words. */
public enum Verb {
    ACCEPT(false),
    SAY(false),
    NOTE(false),
    PROMISE(true),
    KEEP(false),
    REFER(true),
    TAKE(false),
    RETURN(false),
    ANSWER(false),
    RECORD(false),
    STATEMENT(true),
    DIAGNOSE(true),
    OFFER(true),
    DECIDE(false),
    SETTLE(false),
    REFUSE(false),
    DONE(false),
    RATE(true),
    CLOSE(false),
    REOPEN(false),
    WITHDRAW(false),
    RETYPE(true);

    private final boolean coded;

    Verb(boolean coded) {
        this.coded = coded;
    }

    boolean coded() {
        return coded;
    }
}
