package app.qingtian.complaint;

import app.qingtian.complaint.EventJson.Kept;

/** Writes as the room itself writes, for whoever fills its tables in bulk. */
public final class Scribe {

    private final EventJson json = new EventJson();

    public Kept keep(ComplaintEvent event) {
        return json.write(event);
    }

    /** What {@code insert} makes of the words and the number, as a {@code tsvector} reads it. */
    public String search(String words, String... numberParts) {
        var said = new StringBuilder();
        for (var term : Terms.of(words)) {
            said.append('\'').append(term).append("' ");
        }
        for (var part : numberParts) {
            said.append('\'').append(part).append("' ");
        }
        return said.toString();
    }

    public String token() {
        return Tokens.next();
    }
}
