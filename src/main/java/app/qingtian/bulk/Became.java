package app.qingtian.bulk;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of one of many: where it stands now, or why nothing was done to it. Exactly one of the two is there. */
public record Became(
        String number,
        @Nullable Complaint complaint,
        @Nullable Refusal refused) {}
