package app.qingtian.intake;

import app.qingtian.circle.Whispers;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Fit;
import app.qingtian.customer.Customers;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Story.HeardAs;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which every complaint enters, in one transaction: customer, complaint, promises, files, all or nothing. */
@Service
public class Intake {

    private final Complaints complaints;
    private final Customers customers;
    private final Conversation conversation;
    private final Reception reception;
    private final Whispers whispers;
    private final Clock clock;

    Intake(
            Complaints complaints,
            Customers customers,
            Conversation conversation,
            Reception reception,
            Whispers whispers,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.conversation = conversation;
        this.reception = reception;
        this.whispers = whispers;
        this.clock = clock;
    }

    /** From a customer, without an account. Refused only for files we cannot take. */
    @Transactional
    public Outcome<Complaint> lodge(Story story) {
        return conversation
                .inspect(story.files())
                .map(files -> taken(story, new HeardAs(Kind.COMPLAINT, null, null, null), null, files));
    }

    /** Written down by an employee, who is the first contact and owns it (RTE-03). Refused where it happened after it was received. */
    @Transactional
    public Outcome<Complaint> lodge(Reader reader, Story story, HeardAs heard) {
        if (backwards(story.words().happenedAt(), heard.receivedAt())) {
            return Outcome.refused(new Refusal("happened_after_receipt", 422, List.of()));
        }
        var wish = heard.circle();
        return wish == null
                ? written(reader, story, heard)
                : whispers.expect(reader, wish)
                        .then(circle -> written(reader, story, heard)
                                .map(complaint ->
                                        whispers.keep(Caller.of(reader, complaint.number()), complaint, circle)));
    }

    private static boolean backwards(@Nullable Instant happenedAt, @Nullable Instant receivedAt) {
        return happenedAt != null && receivedAt != null && happenedAt.isAfter(receivedAt);
    }

    private Outcome<Complaint> written(Reader reader, Story story, HeardAs heard) {
        return conversation.inspect(story.files()).map(files -> taken(story, heard, reader, files));
    }

    private Complaint taken(Story story, HeardAs heard, @Nullable Reader reader, List<Fit> files) {
        var known = customers.remember(story.contact(), heard.segment());
        var receivedAt = heard.receivedAt() == null ? clock.instant() : heard.receivedAt();
        var origin = new Lodging.Origin(
                heard.kind(),
                story.channel(),
                story.language(),
                heard.category(),
                known == null ? null : known.id(),
                known != null && known.before(),
                known == null ? null : known.segment(),
                reader == null ? null : reader.personId(),
                receivedAt);
        var hashes = files.stream().map(Fit::hash).toList();
        var complaint = complaints.lodge(reception.receive(story.words(), origin, reader, hashes));
        conversation.attach(complaint, files, origin.lodgedBy());
        return story.discreet() ? whispers.keep(complaint) : complaint;
    }
}
