package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Seals secrets for the database (AES-256-GCM, NIST SP 800-38D), each bound to its endpoint. They must sign, so a hash of
 * them would not do; who reads the database alone cannot.
 */
@Singleton
class SecretSeal {

    private static final Logger LOG = Logger.getLogger(SecretSeal.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKeySpec> key;

    SecretSeal(GatewayConfig config) {
        key = config.webhooks().key().map(SecretSeal::key);
        if (key.isEmpty()) {
            LOG.warn("gateway.webhooks.key is not set: no webhook endpoint can be made, and none is told of changes");
        }
    }

    /** Whether there is something to seal with. */
    boolean isThere() {
        return key.isPresent();
    }

    byte[] seal(UUID endpoint, SigningSecret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, endpoint, nonce).doFinal(secret.key());
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it was sealed with another key, or for another endpoint */
    SigningSecret open(UUID endpoint, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            return new SigningSecret(cipher(Cipher.DECRYPT_MODE, endpoint, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("The secret was sealed with another gateway.webhooks.key", otherKey);
        }
    }

    private Cipher cipher(int mode, UUID endpoint, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.orElseThrow(SecretSeal::missing), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Problem missing() {
        return new Problem(
                ProblemType.SERVICE_UNAVAILABLE,
                new Message(
                        "Webhook chưa được bật trên hệ thống này.",
                        "Webhooks are not switched on at this installation."));
    }

    private static SecretKeySpec key(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("gateway.webhooks.key must have at least " + SHORTEST + " characters");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
