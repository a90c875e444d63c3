package app.qingtian.intake;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging;
import app.qingtian.conversation.Message;
import app.qingtian.conversation.StoredFile;
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
    private final Luggage luggage;
    private final Reception reception;
    private final Inheritance inheritance;
    private final Clock clock;

    Splits(
            Complaints complaints,
            Dossiers dossiers,
            Luggage luggage,
            Reception reception,
            Inheritance inheritance,
            Clock clock) {
        this.complaints = complaints;
        this.dossiers = dossiers;
        this.luggage = luggage;
        this.reception = reception;
        this.inheritance = inheritance;
        this.clock = clock;
    }

    /** What is taken out: in the words of whoever splits it, and those messages of the customer and those files that belong there. */
    public record Part(
            String narrative,
            List<Long> messages,
            List<Long> files,
            Kind kind,
            @Nullable String category) {}

    /** Answers the new complaint; the old one keeps everything, files too, so that nothing has to be given back. */
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
        if (!dossier.complaint().stage().open()) {
            return Outcome.refused(dossier.complaint().stageForbids());
        }
        return luggage.packed(dossier.complaint(), part).map(quoted -> lodged(caller, dossier, part, quoted));
    }

    private Complaint lodged(Caller.Staff caller, Dossier dossier, Part part, List<Message> quoted) {
        var lodged = complaints.lodge(reception.receive(
                words(dossier, part, quoted),
                origin(caller, dossier, part),
                caller.reader(),
                luggage.hashes(dossier.complaint(), part.files())));
        luggage.carry(dossier.complaint(), lodged, part.files());
        return inheritance.pass(dossier.complaint(), lodged, caller.reader());
    }

    /** What the customer wrote since, the newest first: what may be taken along. */
    @Transactional(readOnly = true)
    public List<Message> messages(Complaint complaint) {
        return luggage.messages(complaint);
    }

    /** The files that may be taken along; they stay here as well. */
    @Transactional(readOnly = true)
    public List<StoredFile> files(Complaint complaint) {
        return luggage.files(complaint);
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
