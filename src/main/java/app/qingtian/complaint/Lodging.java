package app.qingtian.complaint;

import app.qingtian.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known when a complaint comes in: the customer's own words first, the bookkeeping after (INT-02). The SHA-256 of each
 * file, in hexadecimal, becomes part of the story; what rules decided at the door becomes its second line.
 * {@code former} tells of one that began in another system.
 */
public record Lodging(
        Words words,
        Origin origin,
        Keeper keeper,
        List<Due> promises,
        List<String> fileHashes,
        ComplaintEvent.@Nullable Ruled ruled,
        @Nullable Former former) {

    /** Of a complaint that begins here. */
    public Lodging(
            Words words,
            Origin origin,
            Keeper keeper,
            List<Due> promises,
            List<String> fileHashes,
            ComplaintEvent.@Nullable Ruled ruled) {
        this(words, origin, keeper, promises, fileHashes, ruled, null);
    }

    ComplaintEvent.Lodged event() {
        return new ComplaintEvent.Lodged(
                origin.kind(),
                origin.channel(),
                origin.receivedAt(),
                keeper.ownerId(),
                promises,
                words.narrative(),
                words.subject(),
                words.wishedRemedy(),
                fileHashes,
                former);
    }

    Stage stage() {
        return former == null ? Stage.LODGED : former.stage();
    }

    /** What it is found by: the customer's words, and the number it had before. */
    String found() {
        var subject = words.subject() == null ? "" : words.subject();
        var number = former == null || former.key() == null ? "" : former.key();
        return words.narrative() + " " + subject + " " + number;
    }

    Actor actor() {
        return origin.lodgedBy() == null ? new Actor.Customer() : new Actor.Staff(origin.lodgedBy());
    }

    /** What the customer said; only the narrative is needed. */
    public record Words(
            String narrative,
            @Nullable String subject,
            @Nullable Feeling feeling,
            @Nullable String wishedRemedy,
            @Nullable Instant happenedAt) {}

    /** How it reached us. {@code lodgedBy} is the employee who wrote it down, if one did; {@code receivedAt} may lie in the past. */
    public record Origin(
            Kind kind,
            Channel channel,
            Language language,
            @Nullable String category,
            @Nullable Long customerId,
            boolean knownFace,
            @Nullable String segment,
            @Nullable Long lodgedBy,
            Instant receivedAt) {}

    /** Who owns it from the first second. */
    public record Keeper(long ownerId, long departmentId) {}
}
