package app.qingtian.bundle.web;

import app.qingtian.bundle.Contents;
import app.qingtian.evidence.Proof;
import app.qingtian.identity.Reader;
import app.qingtian.workspace.CaseFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The paper of a bundle: everything in words, in the order of time, with the hash of each entry. Rendered once. */
public record PaperView(
        Contents contents,
        List<Line> lines,
        Reader taker,
        Map<Long, String> departments,
        BinaryOperator<String> labels,
        Space space) {

    /** One entry of the timeline in words, what was said with it, and the beginning of its hash. */
    public record Line(int seq, Instant at, String told, String words, String hash) {}

    /** The customer's story, whole unless nothing else would find a place. */
    public String story(String words) {
        return space.whole(words);
    }

    /** What somebody wrote; a very long passage is cut, and says so. */
    public String said(String words) {
        return space.passage(words);
    }

    public CaseFile file() {
        return contents.file();
    }

    public Proof proof() {
        return contents.proof();
    }

    public String label(String catalogue, String code) {
        return labels.apply(catalogue, code);
    }
}
