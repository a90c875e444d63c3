package app.qingtian.identity;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import app.qingtian.kernel.Preferences;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who works here; {@code directLine} is the telephone number customers are given. */
public record Person(
        long id,
        String login,
        String name,
        @Nullable String directLine,
        long departmentId,
        Set<Role> roles,
        Language language,
        ZoneId zone,
        Look look)
        implements Preferences {}
