package vn.hanoi.creativecity.gateway.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What signs the events of one endpoint, as Standard Webhooks has it. */
record SigningSecret(byte[] key) {

    private static final String MARK = "whsec_";
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A secret that nobody has. */
    static SigningSecret random() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    /** As its owner holds it. */
    String text() {
        return MARK + Base64.getEncoder().encodeToString(key);
    }

    /** One member of the header {@code webhook-signature}. */
    String sign(String id, long timestamp, String payload) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            byte[] signature = mac.doFinal((id + "." + timestamp + "." + payload).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never shows itself: what is logged by mistake shall be of no use. */
    @Override
    public String toString() {
        return MARK + "…";
    }
}
