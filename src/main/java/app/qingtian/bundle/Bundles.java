package app.qingtian.bundle;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.conversation.Files;
import app.qingtian.evidence.Proofs;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import app.qingtian.survey.FollowUps;
import app.qingtian.workspace.CaseFile;
import app.qingtian.workspace.CaseFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The door to a complaint's bundle, for those who handle it and those who watch over the handling. */
@Service
public class Bundles {

    private final CaseFiles cases;
    private final FollowUps followUps;
    private final Proofs proofs;
    private final Files files;
    private final CaseJson json;

    Bundles(CaseFiles cases, FollowUps followUps, Proofs proofs, Files files, CaseJson json) {
        this.cases = cases;
        this.followUps = followUps;
        this.proofs = proofs;
        this.files = files;
        this.json = json;
    }

    /** Everything as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<Contents> gather(Caller.Staff caller) {
        var file = cases.find(caller).map(Query::ask);
        if (file.isEmpty()) {
            return Outcome.refused(Refusal.unknown());
        }
        return mayTake(caller.reader(), file.get().complaint())
                ? gathered(file.get(), caller.reader())
                : Outcome.refused(Refusal.forbidden());
    }

    /** Who looked is told to those who watch, here as everywhere. */
    private Outcome<Contents> gathered(CaseFile file, Reader reader) {
        return proofs.of(file.complaint())
                .map(proof -> reader.watches() ? proof : proof.withoutViewings())
                .map(proof -> Outcome.done(
                        new Contents(file, followUps.of(file.complaint()).ask(), proof)))
                .orElseGet(() -> Outcome.refused(Refusal.of("bundle_too_long")));
    }

    /** Whoever handles it, and whoever watches over the handling. */
    private static boolean mayTake(Reader reader, Complaint complaint) {
        return complaint.mayBeHandledBy(reader) || reader.watches();
    }

    /** Writes the folder as a zip: the paper, the data, the files, what was hashed, and the hash of each of them. */
    public void write(Contents contents, Paper paper, OutputStream out) throws IOException {
        try (var folder = new Folder(contents.number(), out)) {
            folder.put("README.txt", Guide.of(contents).getBytes(StandardCharsets.UTF_8));
            folder.put("complaint.pdf", paper.pdf());
            folder.put("complaint.json", json.of(contents));
            folder.put("words.json", json.words(contents.proof()));
            for (var entry : contents.proof().timeline()) {
                folder.put(
                        "timeline/%06d.txt".formatted(entry.seq()), entry.text().getBytes(StandardCharsets.UTF_8));
            }
            for (var look : contents.proof().viewings()) {
                folder.put(
                        "viewings/%06d.txt".formatted(look.seq()), look.text().getBytes(StandardCharsets.UTF_8));
            }
            for (var file : contents.files()) {
                folder.put(Contents.name(file), content -> files.copy(file, content));
            }
        }
    }
}
