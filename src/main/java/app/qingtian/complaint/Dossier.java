package app.qingtian.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that one row of a complaint tells, joined with the names of people: for the complaint page, the tracking page and the API. */
public record Dossier(Complaint complaint, Said said, Contacts contacts, Keeping keeping) {

    /** The record points the customer filled by what they said. */
    public RecordPoints points() {
        var known = contacts.knownFace();
        var face = known == null ? null : known ? Face.KNOWN : Face.NEW;
        return new RecordPoints(
                said.narrative(),
                said.happenedAt(),
                null,
                null,
                null,
                said.wishedRemedy(),
                null,
                face,
                null,
                null,
                null);
    }

    /** This one's number, words and contacts, kept and standing as the one it was merged into. */
    public Dossier handledAs(Dossier other) {
        return new Dossier(complaint.standingLike(other.complaint), said, contacts, other.keeping);
    }

    /** The customer's own words. */
    public record Said(
            String narrative,
            @Nullable String subject,
            @Nullable Feeling feeling,
            @Nullable String wishedRemedy,
            @Nullable Instant happenedAt) {

        /** The title of the complaint: the subject, or the first words of the story. */
        public String headline() {
            if (subject != null) {
                return subject;
            }
            var line = narrative
                    .lines()
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse(narrative);
            int end = line.offsetByCodePoints(0, Math.min(HEADLINE, line.codePointCount(0, line.length())));
            return end < line.length() ? line.substring(0, end) + "…" : line;
        }

        private static final int HEADLINE = 60;
    }

    /** Who the customer is, as far as they told. */
    public record Contacts(
            @Nullable Long customerId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean knownFace,
            @Nullable String segment,
            int others) {}

    /** Who keeps it, and how it came in. */
    public record Keeping(
            String owner,
            @Nullable String ownerLine,
            @Nullable String lodgedBy,
            Channel channel,
            Instant lodgedAt,
            @Nullable Instant nextDueAt,
            @Nullable String nextDueKind,
            int catalogueEdition) {}
}
