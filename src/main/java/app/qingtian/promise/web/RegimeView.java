package app.qingtian.promise.web;

import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Regime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A regime in words: how much for what, by how much that may be extended (null: not at all), for what it may rest, and whether it holds today. */
public record RegimeView(
        Regime regime,
        Map<PromiseKind, String> grants,
        @Nullable String more,
        List<String> pauses,
        boolean holds) {

    public boolean needsApproval() {
        var extension = regime.terms().extension();
        return extension != null && extension.needsApproval();
    }

    /** Says nothing itself of word in between or of carrying out. */
    public boolean followsTheHouse() {
        return regime.silentOn(PromiseKind.PROGRESS) || regime.silentOn(PromiseKind.EXECUTION);
    }

    public int times() {
        var extension = regime.terms().extension();
        return extension == null ? 0 : extension.times();
    }
}
