package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Versions as entity tags: {@code "v7"}. */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** The same for versions that are counted in whole numbers; {@code present} if nothing was said. What cannot be one matches none. */
    public static int ifMatch(HttpServletRequest request, int present) {
        return Math.clamp(ifMatch(request).orElse(present), -1, Integer.MAX_VALUE);
    }

    /** The version the caller saw; empty without {@code If-Match} or with {@code *}; 400 if it can't be read. */
    public static OptionalLong ifMatch(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null || "*".equals(header.strip())) {
            return OptionalLong.empty();
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Unfit(400, "if_match_invalid");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
