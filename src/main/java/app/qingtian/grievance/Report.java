package app.qingtian.grievance;

import app.qingtian.intake.Story;
import org.jspecify.annotations.Nullable;

/**
 * What an employee heard: the story, which of the nine forms it is, and what could be done better. Settled on the spot it says what was
 * {@code done}.
 */
public record Report(
        Story story,
        String form,
        boolean settled,
        @Nullable String done,
        @Nullable String suggestion) {}
