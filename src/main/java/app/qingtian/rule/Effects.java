package app.qingtian.rule;

import app.qingtian.complaint.Urgency;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What follows: the key of a department that owns it first, the key of a regime, how much it presses. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Effects(
        @Nullable String department,
        @Nullable String regime,
        @Nullable Urgency severity) {

    @JsonIgnore
    boolean isNothing() {
        return department == null && regime == null && severity == null;
    }
}
