package app.qingtian.notice;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Refusal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A hook as an administrator wants it. Without address or secret, those that are there stay. */
public record HookDraft(
        String name,
        HookKind kind,
        @Nullable String address,
        @Nullable String secret,
        Hook.Wanted wanted,
        Language language,
        boolean active) {

    /** Fewer characters are guessed. */
    private static final int SHORTEST = 16;

    /** What is missing or wrong, looking at nothing but the draft and what is there already. */
    Optional<Refusal> faulty(@Nullable Hook present) {
        if (address == null && present == null) {
            return Optional.of(new Refusal("hook_address_missing", 422, List.of()));
        }
        if (kind != HookKind.WEBHOOK) {
            return Optional.empty();
        }
        if (secret == null) {
            boolean kept = present != null && present.target().secret() != null;
            return kept ? Optional.empty() : Optional.of(new Refusal("hook_secret_missing", 422, List.of()));
        }
        return secret.length() >= SHORTEST && readable(secret)
                ? Optional.empty()
                : Optional.of(new Refusal("hook_secret_weak", 422, List.of(SHORTEST)));
    }

    private static boolean readable(String secret) {
        if (!secret.startsWith(Signature.PREFIX)) {
            return true;
        }
        try {
            return Base64.getDecoder().decode(secret.substring(Signature.PREFIX.length())).length >= SHORTEST;
        } catch (IllegalArgumentException garbled) {
            return false;
        }
    }
}
