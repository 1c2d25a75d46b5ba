package vn.hanoi.creativecity.ideas.file;

import java.util.Set;
import java.util.zip.CRC32;

/** A PNG, chunk by chunk [PNG, third edition, section 5]. Texts, times and what nobody knows are not for strangers. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> OF_THE_IMAGE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");

    private Png() {}

    static Anatomy read(FileBytes file) {
        Anatomy anatomy = new Anatomy();
        long place = SIGNATURE;
        boolean hasImage = false;
        String type;
        do {
            long length = file.big(place, 4);
            type = file.text(place + 4, 4);
            if (place == SIGNATURE) {
                checkHeader(file, type, length);
            }
            checkSum(file, place, length, type);
            hasImage |= type.equals("IDAT");
            if (!OF_THE_IMAGE.contains(type)) {
                anatomy.cut(place, FRAME + length);
            }
            place += FRAME + length;
        } while (!type.equals("IEND"));
        if (!hasImage) {
            throw UnusableFile.truncated();
        }
        if (place != file.length()) {
            throw UnusableFile.goesOn();
        }
        return anatomy;
    }

    private static void checkHeader(FileBytes file, String type, long length) {
        if (!type.equals("IHDR") || length != 13) {
            throw UnusableFile.broken("IHDR");
        }
        Anatomy.checkPixels(file.big(SIGNATURE + 8, 4), file.big(SIGNATURE + 12, 4));
    }

    private static void checkSum(FileBytes file, long place, long length, String type) {
        if (place + FRAME + length > file.length()) {
            throw UnusableFile.truncated();
        }
        CRC32 sum = new CRC32();
        for (long at = place + 4; at < place + 8 + length; at++) {
            sum.update(file.at(at));
        }
        if (sum.getValue() != file.big(place + 8 + length, 4)) {
            throw UnusableFile.broken(type.matches("[A-Za-z]{4}") ? type : "?");
        }
    }
}
