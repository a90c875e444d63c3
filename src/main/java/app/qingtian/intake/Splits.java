package app.qingtian.intake;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Message;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes some points out of a complaint into one of their own: of the same customer, promised anew, linked with where it came from. */
@Service
public class Splits {

    private final Complaints complaints;
    private final Dossiers dossiers;
    private final Conversation conversation;
    private final Reception reception;
    private final Inheritance inheritance;
    private final Clock clock;

    Splits(
            Complaints complaints,
            Dossiers dossiers,
            Conversation conversation,
            Reception reception,
            Inheritance inheritance,
            Clock clock) {
        this.complaints = complaints;
        this.dossiers = dossiers;
        this.conversation = conversation;
        this.reception = reception;
        this.inheritance = inheritance;
        this.clock = clock;
    }

    /** What is taken out: in the words of whoever splits it, and those messages of the customer that belong there. */
    public record Part(
            String narrative,
            List<Long> messages,
            Kind kind,
            @Nullable String category) {}

    /** Answers the new complaint; the old one keeps everything. */
    @Transactional
    public Outcome<Complaint> split(Caller.Staff caller, Part part) {
        var found = dossiers.find(caller);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        var dossier = found.get();
        if (!dossier.complaint().mayBeHandledBy(caller.reader())) {
            return Outcome.refused(Refusal.forbidden());
        }
        var quoted = messages(dossier.complaint()).stream()
                .filter(message -> part.messages().contains(message.id()))
                .toList();
        var lodged = complaints.lodge(reception.receive(
                words(dossier, part, quoted), origin(caller, dossier, part), caller.reader(), List.of()));
        return Outcome.done(inheritance.pass(dossier.complaint(), lodged, caller.reader()));
    }

    /** What the customer wrote since, the newest first: what may be taken along. */
    @Transactional(readOnly = true)
    public List<Message> messages(Complaint complaint) {
        return conversation.of(complaint, false).ask().messages().stream()
                .filter(message -> message.direction() == Direction.FROM_CUSTOMER)
                .toList()
                .reversed();
    }

    private static Lodging.Words words(Dossier dossier, Part part, List<Message> quoted) {
        var said = Stream.concat(
                        Stream.of(part.narrative()), quoted.reversed().stream().map(Message::words))
                .collect(Collectors.joining("\n\n"));
        return new Lodging.Words(said, null, null, null, dossier.said().happenedAt());
    }

    private Lodging.Origin origin(Caller.Staff caller, Dossier dossier, Part part) {
        return new Lodging.Origin(
                part.kind(),
                dossier.keeping().channel(),
                dossier.complaint().language(),
                part.category(),
                dossier.contacts().customerId(),
                true,
                dossier.contacts().segment(),
                caller.reader().personId(),
                clock.instant());
    }
}
