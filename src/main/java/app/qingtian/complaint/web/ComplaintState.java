package app.qingtian.complaint.web;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a complaint stands: what the API answers after every verb. */
public record ComplaintState(
        String number,
        Kind kind,
        Stage stage,
        int round,
        int version,
        @Nullable String category,
        String fault,
        long ownerId,
        boolean confidential,
        Instant receivedAt,
        Instant stageSince) {

    public static ComplaintState of(Complaint complaint) {
        return new ComplaintState(
                complaint.number(),
                complaint.kind(),
                complaint.stage(),
                complaint.round(),
                complaint.version(),
                complaint.category(),
                complaint.fault(),
                complaint.ownerId(),
                complaint.confidential(),
                complaint.receivedAt(),
                complaint.stageSince());
    }
}
