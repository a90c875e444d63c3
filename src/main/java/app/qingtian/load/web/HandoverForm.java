package app.qingtian.load.web;

import app.qingtian.kernel.web.Limit;
import app.qingtian.load.Reassignments;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints by their numbers, who gets them, and the story so far, as it is sent by page and API alike. */
record HandoverForm(
        @NotEmpty(message = "{qingtian.Handover.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(40) String> numbers,

        @NotBlank @Limit(60) @Nullable String to,
        @NotBlank @Limit(4000) @Nullable String briefing) {

    /** Blank only before validation. */
    Reassignments.Wish wish() {
        return new Reassignments.Wish(
                numbers == null ? List.of() : numbers, String.valueOf(to), String.valueOf(briefing));
    }

    List<String> chosen() {
        return numbers == null ? List.of() : numbers;
    }
}
