package app.qingtian.database;

/** A role of the database and its password, which no log and no message ever shows. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "role " + user;
    }
}
