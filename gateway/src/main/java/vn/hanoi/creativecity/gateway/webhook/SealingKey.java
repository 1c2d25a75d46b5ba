package vn.hanoi.creativecity.gateway.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One of the keys that seal secrets (AES-256-GCM, NIST SP 800-38D). What it has sealed begins with its name. */
final class SealingKey {

    static final int NAME_BYTES = 4;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final byte[] name;

    private SealingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.name = Arrays.copyOf(digest(key), NAME_BYTES);
    }

    /** @throws IllegalStateException for a text that could be guessed */
    static SealingKey of(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalStateException(
                    "Each of gateway.webhooks.keys must have at least " + SHORTEST + " characters");
        }
        return new SealingKey(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** From the key, so that nobody has to give it one; the key cannot be found by it. */
    byte[] name() {
        return name.clone();
    }

    boolean isNamedIn(byte[] sealed) {
        return sealed.length > NAME_BYTES && Arrays.equals(name, Arrays.copyOf(sealed, NAME_BYTES));
    }

    byte[] seal(UUID endpoint, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, endpoint, nonce).doFinal(secret);
            return ByteBuffer.allocate(NAME_BYTES + NONCE_BYTES + sealed.length)
                    .put(name)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Empty for what another key has sealed, or this one for another endpoint.
     *
     * @param from where the nonce begins
     */
    Optional<byte[]> open(UUID endpoint, byte[] sealed, int from) {
        if (sealed.length < from + NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE_BYTES);
        int rest = from + NONCE_BYTES;
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, endpoint, nonce).doFinal(sealed, rest, sealed.length - rest));
        } catch (GeneralSecurityException notItsOwn) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, UUID endpoint, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
