package app.qingtian.identity;

/** Carries a link to choose a new password to whoever forgot theirs. */
public interface ResetMail {

    /** Whether mail can be sent from here, with links in it. */
    boolean open();

    /** Sends it, outside of any transaction; what cannot be sent is only logged. {@code path} is of this site. */
    void send(Person person, String to, String path);
}
