package app.qingtian.intake;

import app.qingtian.bond.Survivors;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Shared;
import app.qingtian.kernel.Query;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody's complaint has in common with the one it was merged into. */
@Component
class Together {

    private final Survivors survivors;
    private final Dossiers dossiers;
    private final Conversation conversation;
    private final Shared shared;

    Together(Survivors survivors, Dossiers dossiers, Conversation conversation, Shared shared) {
        this.survivors = survivors;
        this.dossiers = dossiers;
        this.conversation = conversation;
        this.shared = shared;
    }

    /** The one that is handled now, and since when for both. */
    record Other(Dossier dossier, Instant since) {}

    Optional<Other> with(Dossier own) {
        return survivors
                .survivor(own.complaint())
                .flatMap(it -> dossiers.find(it.door()).map(other -> new Other(other, it.since())));
    }

    /** Their own, and what we wrote to all customers while it was merged, in the order of time. */
    Query<Conversation.Talk> talk(Complaint own) {
        return conversation.of(own, false).and(shared.heard(own), Conversation.Talk::with);
    }
}
