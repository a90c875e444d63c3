package app.qingtian.identity;

import app.qingtian.kernel.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which calendar departments work; the room that keeps the calendars knows. */
public interface DepartmentHours {

    /** Empty where the department works by no calendar of its own, nor of anybody above it. */
    Optional<Hours> of(Department department, Language language);

    /** The calendar's name, and the department above whose it is; null where it is the department's own. */
    record Hours(String calendar, @Nullable String from) {}
}
