package vn.hanoi.creativecity.platform.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How far somebody has read. Outside it is sealed (AES-GCM, NIST SP 800-38D): from positions it could be counted how much
 * changed that its reader does not see.
 *
 * @param filter a digest of the collections that were asked for
 * @param scope a digest of what the viewer was
 */
record FeedCursor(long epoch, long position, long filter, long scope) {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static long digest(Collection<String> words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", new TreeSet<>(words)).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String sealed(byte[] key) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] open = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(epoch)
                .putLong(position)
                .putLong(filter)
                .putLong(scope)
                .array();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            byte[] sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(open.length))
                    .put(nonce)
                    .put(cipher.doFinal(open))
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for what this feed has not sealed. */
    static Optional<FeedCursor> opened(String text, byte[] key) {
        try {
            ByteBuffer sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte[] nonce = new byte[Math.min(NONCE_BYTES, sealed.remaining())];
            sealed.get(nonce);
            byte[] rest = new byte[sealed.remaining()];
            sealed.get(rest);
            ByteBuffer open =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(rest));
            return Optional.of(new FeedCursor(open.getLong(), open.getLong(), open.getLong(), open.getLong()));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
