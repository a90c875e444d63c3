package app.qingtian.rule;

import app.qingtian.complaint.Urgency;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What follows: the key of a department that owns it first, the key of a regime, how much it presses, and that only few may know of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Effects(
        @Nullable String department,
        @Nullable String regime,
        @Nullable Urgency severity,
        @Nullable Boolean confidential) {

    @JsonIgnore
    boolean isNothing() {
        return department == null && regime == null && severity == null && !hides();
    }

    boolean hides() {
        return Boolean.TRUE.equals(confidential);
    }
}
