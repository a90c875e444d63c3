package app.qingtian.identity;

import app.qingtian.kernel.Language;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody about to work here. */
public record NewPerson(
        String login,
        String name,
        @Nullable String directLine,
        long departmentId,
        Set<Role> roles,
        Language language,
        ZoneId zone) {}
