package app.qingtian.identity;

/** A person and whether they may come in; a session with another {@code sessionVersion} is over. */
public record Account(Person person, int sessionVersion, boolean active, boolean passwordChosen) {}
