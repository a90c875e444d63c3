package app.qingtian.identity;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What people set for themselves. */
public record Settings(
        Language language, ZoneId zone, @Nullable String directLine, Look look) {}
