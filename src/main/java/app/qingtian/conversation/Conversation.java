package app.qingtian.conversation;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Direction;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is said: by the customer, to the customer, and internally. */
@Service
public class Conversation {

    private static final int MOST_AN_HOUR = 60;

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

    /** Words that tell the customer what was just done, by whoever was allowed to do it. To be called in the same transaction. */
    @Transactional
    public Outcome<Complaint> announce(Caller.Staff caller, Draft draft) {
        Long person = caller.reader().personId();
        return complaints.change(caller, complaint -> sent(complaint, draft, List.of(), person));
    }

    /** More words or files from the customer, at any time, but not more in an hour than anybody can read. */
    @Transactional
    public Outcome<Complaint> add(Caller.Tracker caller, Draft draft) {
        return rules.inspect(draft.files())
                .then(files -> complaints.change(
                        caller,
                        complaint -> tooMany(complaint)
                                .<Outcome<ComplaintEvent>>map(Outcome::refused)
                                .orElseGet(() -> sent(complaint, draft, files, null))));
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

    /** The newest 300 messages with their files, the oldest of them first; {@code internal} ones only for staff. */
    public Query<Talk> of(Complaint complaint, boolean internal) {
        var talk = messages.of(complaint.id());
        return internal ? talk : talk.map(Talk::withoutInternal);
    }

    /** The messages, and the files that came with the lodging. */
    public record Talk(List<Message> messages, List<StoredFile> lodged) {

        /** With those of another, all in the order of time. */
        public Talk with(Talk other) {
            return other.messages().isEmpty()
                    ? this
                    : new Talk(
                            Stream.concat(messages.stream(), other.messages().stream())
                                    .sorted(Comparator.comparing(Message::at))
                                    .toList(),
                            lodged);
        }

        Talk withoutInternal() {
            var open = messages.stream().filter(message -> message.direction() != Direction.INTERNAL);
            return new Talk(open.toList(), lodged);
        }
    }

    /** The complaint is locked meanwhile, so that nobody slips through between two. */
    private Optional<Refusal> tooMany(Complaint complaint) {
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        return messages.writtenBefore(complaint, MOST_AN_HOUR - 1)
                .filter(hourAgo::isBefore)
                .map(first -> Duration.between(hourAgo, first).toSeconds() + 1)
                .map(seconds -> new Refusal("messages_too_many", 429, List.of(MOST_AN_HOUR, seconds)));
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
