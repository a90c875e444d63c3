package app.qingtian.kernel.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address the house is reached from outside, as {@code QINGTIAN_BASE_URL} says: for links in mails and messages. */
@Component
public class Site {

    private final String base;

    public Site(@Value("${qingtian.base-url:}") String base) {
        this.base = base.isBlank() ? "" : checked(base.strip());
    }

    /** Without it, links can only be made while somebody asks, from the address they asked. */
    public boolean known() {
        return !base.isEmpty();
    }

    /** The whole address of a path of ours; the path alone where nobody said under which address we are. */
    public String link(String path) {
        return base + path;
    }

    /** The name of the host, for what needs one; never empty. */
    public String host() {
        return known() ? URI.create(base).getHost() : "qingtian.invalid";
    }

    private static String checked(String base) {
        var uri = URI.create(base);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("QINGTIAN_BASE_URL must be like https://complaints.example.com");
        }
        return base.replaceFirst("/+$", "");
    }
}
