package app.qingtian.identity.web;

import app.qingtian.identity.Passkey;
import app.qingtian.kernel.web.Limit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A passkey to add. */
record PasskeyForm(
        @NotBlank @Limit(60) String name,
        @NotBlank @Limit(200) String password,
        @Limit(20_000) @Nullable String answer) {

    Passkey.Wish wish(HttpServletRequest request) {
        return new Passkey.Wish(
                name, password, new Passkey.Answer(answer == null ? "" : answer, PasskeyAsk.site(request)));
    }

    @Override
    public String toString() {
        return "PasskeyForm[" + name + "]";
    }
}
