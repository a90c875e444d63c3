package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a complaint: {@link Scope} from the complaint's side, for telling one change to many readers without asking
 * the database for each. {@code AudienceModuleTest} holds the two together.
 */
public record Audience(
        String number,
        int version,
        long ownerId,
        long departmentId,
        @Nullable Long lodgedBy,
        Set<Long> asked,
        boolean confidential,
        Set<Long> named) {

    /** How near a complaint is to somebody who may see it: their own, their department's, or just in sight. */
    public enum Nearness {
        MINE,
        OURS,
        SEEN
    }

    /** Empty for a reader who may not see it. */
    public Optional<Nearness> nearness(Reader reader) {
        if (confidential && !named.contains(reader.personId())) {
            return Optional.empty();
        }
        if (ownerId == reader.personId()) {
            return Optional.of(Nearness.MINE);
        }
        if (departmentId == reader.departmentId() || asked.contains(reader.departmentId())) {
            return Optional.of(Nearness.OURS);
        }
        boolean lodged = lodgedBy != null && lodgedBy == reader.personId();
        boolean acting = asked.stream().anyMatch(reader::speaksFor);
        return confidential || lodged || acting || reader.seesAll() ? Optional.of(Nearness.SEEN) : Optional.empty();
    }
}
