package app.qingtian.intake;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Direction;
import app.qingtian.conversation.Conversation;
import app.qingtian.conversation.Files;
import app.qingtian.conversation.Message;
import app.qingtian.conversation.StoredFile;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be taken along when something is split off: the customer's messages, and the files they may see. */
@Component
class Luggage {

    private final Conversation conversation;
    private final Files files;

    Luggage(Conversation conversation, Files files) {
        this.conversation = conversation;
        this.files = files;
    }

    /** What the customer wrote since, the newest first. */
    List<Message> messages(Complaint complaint) {
        return talk(complaint).messages().stream()
                .filter(message -> message.direction() == Direction.FROM_CUSTOMER)
                .toList()
                .reversed();
    }

    /** Those of the lodging and those of messages, as they came. */
    List<StoredFile> files(Complaint complaint) {
        var talk = talk(complaint);
        return Stream.concat(
                        talk.lodged().stream(), talk.messages().stream().flatMap(message -> message.files().stream()))
                .filter(StoredFile::open)
                .toList();
    }

    /** The messages that are named; refused where one of them, or a file, is not the customer's here. */
    Outcome<List<Message>> packed(Complaint complaint, Splits.Part part) {
        var quoted = messages(complaint).stream()
                .filter(message -> part.messages().contains(message.id()))
                .toList();
        var here = files(complaint).stream().map(StoredFile::id).toList();
        return quoted.size() == Set.copyOf(part.messages()).size() && here.containsAll(part.files())
                ? Outcome.done(quoted)
                : Outcome.refused(new Refusal("split_from_elsewhere", 422, List.of()));
    }

    List<String> hashes(Complaint complaint, List<Long> ids) {
        return files.hashes(complaint, ids);
    }

    void carry(Complaint from, Complaint to, List<Long> ids) {
        files.takeAlong(from, to, ids);
    }

    private Conversation.Talk talk(Complaint complaint) {
        return conversation.of(complaint, false).ask();
    }
}
