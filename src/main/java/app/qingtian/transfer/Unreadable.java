package app.qingtian.transfer;

import app.qingtian.kernel.Refusal;

/** A file that is not a spreadsheet we can take. */
final class Unreadable extends Exception {

    private final transient Refusal refusal;

    Unreadable(String reason, Object... details) {
        super(reason, null, false, false);
        this.refusal = Refusal.of(reason, details);
    }

    Refusal refusal() {
        return refusal;
    }
}
