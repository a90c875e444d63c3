package app.qingtian.intake.web;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Due;
import app.qingtian.intake.Tracking.Sight;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer gets back at once: the number, the way back in, who is responsible, and what is promised by when. */
public record Receipt(
        String number,
        String trackingToken,
        String trackingUrl,
        Instant receivedAt,
        Responsible responsible,
        List<Promised> promises) {

    /** The person who owns it, with a direct line (INT-05). */
    public record Responsible(String name, @Nullable String directLine) {}

    /** One promise and how it stands; while it rests nobody knows yet when it is due, and {@code restsFor} says why. Moved: from its first date. */
    @Schema(name = "PublicPromise")
    public record Promised(
            String kind,
            @Nullable String what,
            @Nullable Instant dueAt,
            @Nullable Instant movedFrom,
            @Nullable Instant keptAt,
            boolean broken,
            boolean rests,
            @Nullable String restsFor,
            @Nullable Instant restsUntil) {}

    static Receipt of(Complaint complaint, Responsible responsible, List<Due> promises, String link) {
        return new Receipt(
                complaint.number(),
                complaint.trackingToken(),
                link,
                complaint.receivedAt(),
                responsible,
                promises.stream()
                        .map(due -> new Promised(due.kind(), null, due.dueAt(), null, null, false, false, null, null))
                        .toList());
    }

    static Responsible responsible(Sight sight) {
        var keeping = sight.dossier().keeping();
        return new Responsible(keeping.owner(), keeping.ownerLine());
    }

    static List<Promised> promised(Sight sight) {
        return sight.promises().stream()
                .filter(promise -> promise.releasedAt() == null)
                .map(promise -> new Promised(
                        promise.kind().name(),
                        promise.what(),
                        promise.rests() ? null : promise.dueAt(),
                        promise.movedFrom(),
                        promise.keptAt(),
                        promise.brokenAt() != null,
                        promise.rests(),
                        promise.restsFor(),
                        promise.restsUntil()))
                .toList();
    }
}
