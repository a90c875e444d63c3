package app.qingtian.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after log-in: a place of this site, or home. Nobody is sent elsewhere by a link somebody made up. */
final class OwnPath {

    static final String HOME = "/work";

    private static final int LONGEST = 600;

    private OwnPath() {}

    static String of(@Nullable String wanted) {
        return wanted != null && own(wanted) ? wanted : HOME;
    }

    private static boolean own(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.length() > LONGEST) {
            return false;
        }
        if (wanted.contains("\\") || wanted.startsWith("/login") || wanted.startsWith("/logout")) {
            return false;
        }
        try {
            var uri = new URI(wanted);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawPath().startsWith("/");
        } catch (URISyntaxException odd) {
            return false;
        }
    }
}
