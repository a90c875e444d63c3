package app.qingtian.conversation;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to a single file: whoever sees the complaint sees its files; the customer only the open ones. */
@Service
public class Files {

    private final Complaints complaints;
    private final FileStore store;

    Files(Complaints complaints, FileStore store) {
        this.complaints = complaints;
        this.store = store;
    }

    public Optional<StoredFile> find(Caller caller, long fileId) {
        return complaints
                .find(caller)
                .flatMap(complaint -> store.byId(complaint.id(), fileId).or(() -> shared(caller, complaint, fileId)))
                .filter(file -> file.open() || !(caller instanceof Caller.Tracker));
    }

    /** Where complaints are handled as one: staff see what came along, a customer what was sent to all. */
    private Optional<StoredFile> shared(Caller caller, Complaint complaint, long fileId) {
        return caller instanceof Caller.Tracker
                ? store.heard(complaint.id(), fileId)
                : store.takenIn(complaint.id(), fileId).or(() -> store.heard(complaint.id(), fileId));
    }

    /** The hashes of those of these files that the customer of this complaint may see, as the timeline tells them. */
    public List<String> hashes(Complaint complaint, List<Long> ids) {
        return store.hashes(complaint, ids);
    }

    /** Gives another complaint those files too, as if they had come with it. Call it in the transaction that lodges it. */
    @Transactional
    public void takeAlong(Complaint from, Complaint to, List<Long> ids) {
        ids.stream().sorted().distinct().forEach(id -> store.repeat(id, from, to));
    }

    /** Writes the content, chunk by chunk. */
    public void copy(StoredFile file, OutputStream out) throws IOException {
        store.copy(file, out);
    }
}
