package app.qingtian.administration;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Administration's own timeline: who changed what from what to what, the last first. For administrators alone. */
@Component
public class Chronicle {

    private final ChronicleStore store;

    Chronicle(ChronicleStore store) {
        this.store = store;
    }

    /** Lines of one noun or one key, or blank for all; behind the place where the stretch before ended. */
    public record Question(
            String noun, String key, @Nullable List<String> after, int limit) {}

    /** At most {@code limit}; empty for whoever is no administrator. The next place is three words, parted by a blank. */
    public Slice<Line> lines(Reader reader, Question asked) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return new Slice<>(List.of(), null);
        }
        var after = asked.after();
        var found = store.list(new ChronicleStore.Asked(
                asked.noun(),
                asked.key(),
                after == null ? null : Instant.parse(after.getFirst()),
                after == null ? "" : after.get(1),
                after == null ? 0 : Long.parseLong(after.get(2)),
                asked.limit() + 1));
        return Slice.cut(found, asked.limit(), it -> it.at() + " " + it.what() + " " + it.id());
    }
}
