package app.qingtian.identity.web;

import org.jspecify.annotations.Nullable;

/** What somebody at the door says. */
record Knock(
        @Nullable String login,
        @Nullable String password,
        @Nullable String then) {

    @Override
    public String toString() {
        return "Knock[…]";
    }
}
