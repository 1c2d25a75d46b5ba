package vn.hanoi.creativecity.gateway.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as its owner holds it: a mark by which scanners for leaked secrets find it, twelve characters by which people
 * may name it, 256 random bits, and a checksum, so that one that was mistyped is known without a look-up.
 */
public record KeySecret(String text) {

    private static final String MARK = "hncc_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int NAME_LENGTH = 12;

    /** 62^43 is more than 2^256. */
    private static final int SECRET_LENGTH = 43;

    private static final int CHECKSUM_LENGTH = 6;
    private static final Pattern FORM =
            Pattern.compile(MARK + "[0-9A-Za-z]{" + (NAME_LENGTH + SECRET_LENGTH + CHECKSUM_LENGTH) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A key that nobody has. */
    public static KeySecret random() {
        StringBuilder text = new StringBuilder(MARK);
        for (int i = 0; i < NAME_LENGTH + SECRET_LENGTH; i++) {
            text.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return new KeySecret(text + checksum(text.toString()));
    }

    /** Whether it is a key at all, known to anybody or not. */
    public boolean isWellFormed() {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECKSUM_LENGTH;
        return text.substring(end).equals(checksum(text.substring(0, end)));
    }

    /** What may be shown of it. */
    public String prefix() {
        return text.substring(0, MARK.length() + NAME_LENGTH);
    }

    /** What is kept of it. A slow hash would protect what people choose; here there is nothing to guess. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String hashText() {
        return HexFormat.of().formatHex(hash());
    }

    /** Never shows itself: what is logged by mistake shall be of no use. */
    @Override
    public String toString() {
        return isWellFormed() ? prefix() + "…" : "no key";
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM_LENGTH];
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }
}
