package vn.hanoi.creativecity.events.occurrence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.conditional.ETags;

/** SHA-256, for tags and for what is kept without being readable. */
final class Digests {

    private Digests() {}

    /** A strong tag of everything that makes an answer what it is. */
    static String tag(Object... parts) {
        String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\n"));
        return ETags.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
