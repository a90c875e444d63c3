package app.qingtian.identity.web;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Turns a session into words nobody can read, edit or make up (AES-256-GCM), and back. */
final class Seal {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SESSION = Long.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;
    private static final int SEALED = 1 + NONCE + SESSION + TAG_BITS / 8;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    String close(Session session) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] plain = ByteBuffer.allocate(SESSION)
                .putLong(session.personId())
                .putInt(session.version())
                .putLong(session.startedAt().getEpochSecond())
                .putLong(session.seenAt().getEpochSecond())
                .array();
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] all = ByteBuffer.allocate(SEALED)
                    .put(FORMAT)
                    .put(nonce)
                    .put(secret)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for anything that this house has not sealed. */
    Optional<Session> open(String words) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(words);
            if (all.length != SEALED || all[0] != FORMAT) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE];
            System.arraycopy(all, 1, nonce, 0, NONCE);
            var plain =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, 1 + NONCE, all.length - 1 - NONCE));
            return Optional.of(new Session(plain.getLong(), plain.getInt(), moment(plain), moment(plain)));
        } catch (IllegalArgumentException | GeneralSecurityException forged) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {FORMAT});
        return cipher;
    }

    private static Instant moment(ByteBuffer plain) {
        return Instant.ofEpochSecond(plain.getLong());
    }
}
