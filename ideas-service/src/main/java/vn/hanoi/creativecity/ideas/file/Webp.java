package vn.hanoi.creativecity.ideas.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** A WebP, chunk by chunk [RFC 9649]. Exif, XMP and what nobody knows are not for strangers. */
final class Webp {

    private static final int FIRST = 12;
    private static final int OF_EXIF_AND_XMP = 0x08 | 0x04;
    private static final Set<String> OF_THE_IMAGE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> IMAGES = Set.of("VP8 ", "VP8L", "ANMF");

    private Webp() {}

    static Anatomy read(FileBytes file) {
        Anatomy anatomy = new Anatomy();
        long whole = file.little(4, 4) + 8;
        if (whole != file.length()) {
            throw whole > file.length() ? UnusableFile.truncated() : UnusableFile.goesOn();
        }
        long place = FIRST;
        long gone = 0;
        boolean hasImage = false;
        while (place < whole) {
            String type = file.text(place, 4);
            long size = file.little(place + 4, 4);
            long taken = 8 + size + size % 2;
            if (place + taken > whole) {
                throw UnusableFile.truncated();
            }
            if (place == FIRST) {
                checkFirst(file, type, size, anatomy);
            }
            hasImage |= IMAGES.contains(type);
            if (!OF_THE_IMAGE.contains(type)) {
                anatomy.cut(place, taken);
                gone += taken;
            }
            place += taken;
        }
        if (!hasImage) {
            throw UnusableFile.truncated();
        }
        if (gone > 0) {
            anatomy.replace(4, 4, little(whole - 8 - gone));
        }
        return anatomy;
    }

    private static void checkFirst(FileBytes file, String type, long size, Anatomy anatomy) {
        switch (type) {
            case "VP8X" -> {
                if (size != 10) {
                    throw UnusableFile.broken("VP8X");
                }
                Anatomy.checkPixels(file.little(FIRST + 12, 3) + 1, file.little(FIRST + 15, 3) + 1);
                int flags = file.at(FIRST + 8);
                if ((flags & OF_EXIF_AND_XMP) != 0) {
                    anatomy.replace(FIRST + 8, 1, new byte[] {(byte) (flags & ~OF_EXIF_AND_XMP)});
                }
            }
            case "VP8 ", "VP8L" -> {
                // Neither can be larger than 16383 by 16383; what is cut off is told by its size.
            }
            default -> throw UnusableFile.broken("VP8");
        }
    }

    private static byte[] little(long value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) value)
                .array();
    }
}
