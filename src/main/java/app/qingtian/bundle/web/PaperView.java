package app.qingtian.bundle.web;

import app.qingtian.bundle.Contents;
import app.qingtian.evidence.Proof;
import app.qingtian.identity.Reader;
import app.qingtian.workspace.CaseFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** The paper of a bundle: everything in words, in the order of time, with the hash of each entry. */
public record PaperView(
        Contents contents,
        List<Line> lines,
        Reader taker,
        Map<Long, String> departments,
        BinaryOperator<String> labels) {

    /** One entry of the timeline in words, what was said with it, and the beginning of its hash. */
    public record Line(int seq, Instant at, String told, String words, String hash) {}

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
