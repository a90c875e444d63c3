package app.qingtian.conversation;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is said: by the customer, to the customer, and internally. */
@Service
public class Conversation {

    private final Complaints complaints;
    private final MessageStore messages;
    private final FileStore files;
    private final FileRules rules;
    private final Clock clock;

    Conversation(Complaints complaints, MessageStore messages, FileStore files, FileRules rules, Clock clock) {
        this.complaints = complaints;
        this.messages = messages;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    /** Writes to the customer (handlers only) or internally (everybody who sees it). An ended complaint can still be spoken about. */
    @Transactional
    public Outcome<Complaint> write(Caller.Staff caller, Draft draft) {
        Long person = caller.reader().personId();
        return rules.inspect(draft.files())
                .then(files -> draft.direction() == Direction.INTERNAL
                        ? complaints.change(caller, complaint -> sent(complaint, draft, files, person))
                        : complaints.handle(caller, complaint -> sent(complaint, draft, files, person)));
    }

    /** More words or files from the customer, at any time. */
    @Transactional
    public Outcome<Complaint> add(Caller.Tracker caller, Draft draft) {
        return rules.inspect(draft.files())
                .then(files -> complaints.change(caller, complaint -> sent(complaint, draft, files, null)));
    }

    /** The files that came with the lodging itself. Call it in the transaction that lodges. */
    @Transactional
    public void attach(Complaint complaint, List<Fit> files, @Nullable Long personId) {
        store(new FileStore.Place(complaint, null, true, personId), files);
    }

    /** Looks at files before anything is written: what they are, or why one cannot be taken. */
    public Outcome<List<Fit>> inspect(List<Upload> uploads) {
        return rules.inspect(uploads);
    }

    /** All messages with their files, the oldest first; {@code internal} ones only for staff. */
    public Query<Talk> of(Complaint complaint, boolean internal) {
        var talk = messages.of(complaint.id());
        return internal ? talk : talk.map(Talk::withoutInternal);
    }

    /** The messages, and the files that came with the lodging. */
    public record Talk(List<Message> messages, List<StoredFile> lodged) {

        Talk withoutInternal() {
            var open = messages.stream().filter(message -> message.direction() != Direction.INTERNAL);
            return new Talk(open.toList(), lodged);
        }
    }

    private Outcome<ComplaintEvent> sent(Complaint complaint, Draft draft, List<Fit> fits, @Nullable Long personId) {
        long id = messages.insert(complaint, draft, personId, clock.instant());
        boolean open = draft.direction() != Direction.INTERNAL;
        store(new FileStore.Place(complaint, id, open, personId), fits);
        return Outcome.done(new ComplaintEvent.Wrote(
                id,
                draft.direction(),
                draft.channel(),
                fits.size(),
                draft.words(),
                fits.stream().map(Fit::hash).toList()));
    }

    private void store(FileStore.Place place, List<Fit> fits) {
        fits.forEach(fit -> files.insert(place, fit, clock.instant()));
    }
}
