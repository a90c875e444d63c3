package app.qingtian.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what one row of the database holds for one person (AES-256-GCM); it opens for no other person. */
final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Vault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] close(byte[] plain, long person) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, plain, person);
        return ByteBuffer.allocate(NONCE + secret.length).put(nonce).put(secret).array();
    }

    byte[] open(byte[] closed, long person) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(closed, NONCE),
                Arrays.copyOfRange(closed, NONCE, closed.length),
                person);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, long person) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(person).array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("a secret of person " + person + " does not open", notOurs);
        }
    }
}
