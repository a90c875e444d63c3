package app.qingtian.circle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who knows of one complaint, in the order in which they came to. */
public record Circle(List<Member> members) {

    /** Somebody in the circle, or kept out; {@code by} is null where the house named them, {@code why} where they are barred. */
    public record Member(
            long personId,
            String name,
            Standing standing,
            Instant at,
            @Nullable String by,
            @Nullable Why why) {}

    public List<Member> named() {
        return members.stream()
                .filter(member -> member.standing() == Standing.NAMED)
                .toList();
    }

    public List<Member> barred() {
        return members.stream()
                .filter(member -> member.standing() == Standing.BARRED)
                .toList();
    }

    Standing standing(long personId) {
        return members.stream()
                .filter(member -> member.personId() == personId)
                .map(Member::standing)
                .findFirst()
                .orElse(Standing.NONE);
    }
}
