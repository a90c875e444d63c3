package app.qingtian.escalation.web;

import app.qingtian.escalation.Post;
import app.qingtian.escalation.Rung;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ladder as it is sent, by page and API alike: for each post when it is told, blank for never. */
record LadderForm(
        @Pattern(regexp = WHEN, message = RUNG) @Nullable String owner,
        @Pattern(regexp = WHEN, message = RUNG) @Nullable String liaison,
        @Pattern(regexp = WHEN, message = RUNG) @Nullable String overseer,
        @Pattern(regexp = WHEN, message = RUNG) @Nullable String above,
        @Pattern(regexp = WHEN, message = RUNG) @Nullable String executive,
        @NotBlank @Limit(500) String reason) {

    private static final String WHEN = "|[1-9][0-9]?%|[+-]?[0-9]{1,5}";
    private static final String RUNG = "{qingtian.Rung.message}";

    Map<Post, Rung> rungs() {
        var rungs = new EnumMap<Post, Rung>(Post.class);
        for (var post : Post.values()) {
            var when = at(post);
            if (when != null && !when.isBlank()) {
                Rung.read(when).ifPresent(rung -> rungs.put(post, rung));
            }
        }
        return rungs;
    }

    private @Nullable String at(Post post) {
        return switch (post) {
            case OWNER -> owner;
            case LIAISON -> liaison;
            case OVERSEER -> overseer;
            case ABOVE -> above;
            case EXECUTIVE -> executive;
        };
    }
}
