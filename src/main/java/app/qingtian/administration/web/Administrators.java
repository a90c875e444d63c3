package app.qingtian.administration.web;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Unfit;

/** Looking is for administrators too: everybody else is told so. */
final class Administrators {

    private Administrators() {}

    static void only(Reader reader) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw new Unfit(403, "not_yours");
        }
    }
}
