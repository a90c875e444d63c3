package app.qingtian.identity;

/** The password somebody has and the one they want. */
public record NewPassword(String present, String chosen) {

    /** Passwords are never written anywhere, not even by accident. */
    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
