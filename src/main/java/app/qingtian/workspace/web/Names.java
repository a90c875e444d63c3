package app.qingtian.workspace.web;

import java.util.Map;
import java.util.function.BinaryOperator;

/** What departments and the desk's words are called in the reader's language. */
public record Names(Map<Long, String> departments, BinaryOperator<String> labels) {

    public String department(long id) {
        return departments.getOrDefault(id, "");
    }

    /** The words of a code of a catalogue. */
    public String label(String catalogue, String code) {
        return labels.apply(catalogue, code);
    }
}
