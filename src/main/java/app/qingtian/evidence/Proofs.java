package app.qingtian.evidence;

import app.qingtian.complaint.Complaint;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door to the evidence about one complaint. */
@Service
public class Proofs {

    /** No complaint has a story as long as this; one that had would not fit into memory. */
    private static final int MOST = 20_000;

    private final EvidenceStore store;

    Proofs(EvidenceStore store) {
        this.store = store;
    }

    /** All of it; empty when there is more than a bundle can hold. */
    public Optional<Proof> of(Complaint complaint) {
        var timeline = new ArrayList<Proof.Item>();
        var before = Link.timelineOf(complaint.number());
        for (var entry : store.entries(complaint.id(), MOST)) {
            timeline.add(new Proof.Item(entry.seq(), Link.of(entry, before).text(), entry.hash(), entry.words()));
            before = entry.hash();
        }
        var viewings = new ArrayList<Proof.Item>();
        before = Link.viewingsOf(complaint.number());
        for (var seen : store.looks(complaint.id(), Integer.MAX_VALUE, MOST).reversed()) {
            viewings.add(new Proof.Item(
                    seen.look().seq(),
                    Link.of(seen.look(), before).text(),
                    seen.look().hash(),
                    null));
            before = seen.look().hash();
        }
        return timeline.size() < complaint.version() || viewings.size() == MOST
                ? Optional.empty()
                : Optional.of(new Proof(
                        timeline, viewings, store.lastAnchor("timeline").orElse(null)));
    }
}
