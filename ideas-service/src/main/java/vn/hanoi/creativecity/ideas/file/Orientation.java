package vn.hanoi.creativecity.ideas.file;

import java.util.HexFormat;

/** Which side of a photograph is up: the one thing of its Exif segment that it is not seen rightly without. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";

    private Orientation() {}

    /** An Exif segment that says nothing else, in place of the given one; nothing where that says nothing of it. */
    static byte[] alone(FileBytes file, long segment, long end) {
        int value = file.at(segment + 1) == 0xe1 && file.has(segment + 4, EXIF) ? in(file, segment + 10, end) : 1;
        return value < 2 || value > 8
                ? new byte[0]
                : HexFormat.of()
                        .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001"
                                + "0112000300000001%04x0000".formatted(value) + "00000000");
    }

    private static int in(FileBytes file, long tiff, long end) {
        boolean isBig = file.has(tiff, "MM");
        long entries = tiff + number(file, tiff + 4, 4, isBig, end);
        long count = number(file, entries, 2, isBig, end);
        for (long i = 0; i < count; i++) {
            long entry = entries + 2 + 12 * i;
            if (number(file, entry, 2, isBig, end) == TAG) {
                return (int) number(file, entry + 8, 2, isBig, end);
            }
        }
        return 1;
    }

    /** Zero outside of the segment: what is broken there goes anyway. */
    private static long number(FileBytes file, long place, int bytes, boolean isBig, long end) {
        if (place < 0 || place + bytes > end) {
            return 0;
        }
        return isBig ? file.big(place, bytes) : file.little(place, bytes);
    }
}
