package vn.hanoi.creativecity.ideas.call;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The lot that decides where nothing else does. It is drawn when a call is published and kept secret until the result is;
 * its hash is shown at once, so that everybody can see afterwards that it was not chosen to suit somebody.
 */
final class Seed {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seed() {}

    static byte[] draw() {
        byte[] seed = new byte[BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** The SHA-256 in hexadecimal digits; null of none. */
    static String hash(byte[] seed) {
        if (seed == null) {
            return null;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
