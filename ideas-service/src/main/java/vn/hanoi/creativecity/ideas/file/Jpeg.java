package vn.hanoi.creativecity.ideas.file;

/**
 * A JPEG, segment by segment [ITU-T T.81 annex B]. Comments and the segments of applications are not for strangers, but
 * for colours and for which side is up.
 */
final class Jpeg {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;

    private final FileBytes file;
    private final Anatomy anatomy = new Anatomy();

    private Jpeg(FileBytes file) {
        this.file = file;
    }

    static Anatomy read(FileBytes file) {
        return new Jpeg(file).read();
    }

    private Anatomy read() {
        long end = image(0, true);
        long place = end;
        // Telephones put further images behind the first one: depth, brightness, a preview.
        while (place < file.length()) {
            if (file.at(place) == 0) {
                place++;
            } else if (place + 2 < file.length() && file.big(place, 3) == 0xffd8ff) {
                place = image(place, false);
            } else {
                throw UnusableFile.goesOn();
            }
        }
        if (place > end) {
            anatomy.cut(end, place - end);
        }
        return anatomy;
    }

    /** Reads one image; gives the place after it. */
    private long image(long start, boolean isFirst) {
        long place = start + 2;
        boolean hasFrame = false;
        boolean hasScan = false;
        while (true) {
            if (file.at(place) != 0xff) {
                throw UnusableFile.broken("marker");
            }
            while (file.at(place + 1) == 0xff) {
                place++;
            }
            int marker = file.at(place + 1);
            if (marker == END) {
                if (!hasFrame || !hasScan) {
                    throw UnusableFile.truncated();
                }
                return place + 2;
            }
            if (marker <= 1 || marker >= 0xd0 && marker <= START) {
                throw UnusableFile.broken("marker");
            }
            int length = (int) file.big(place + 2, 2);
            long next = place + 2 + length;
            if (length < 2 || next > file.length()) {
                throw length < 2 ? UnusableFile.broken("segment") : UnusableFile.truncated();
            }
            if (isFrame(marker)) {
                Anatomy.checkPixels(file.big(place + 7, 2), file.big(place + 5, 2));
                hasFrame = true;
            } else if (marker == SCAN) {
                hasScan = true;
                next = endOfScan(next);
            } else if (isFirst && isForNobody(place, marker)) {
                anatomy.replace(place, next - place, Orientation.alone(file, place, next));
            }
            place = next;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private boolean isForNobody(long place, int marker) {
        boolean isApplications = marker >= 0xe0 && marker <= 0xef;
        boolean isOfTheImage = marker == 0xe0 && file.has(place + 4, "JFIF\0")
                || marker == 0xe2 && file.has(place + 4, "ICC_PROFILE\0")
                || marker == 0xee && file.has(place + 4, "Adobe");
        return marker == COMMENT || isApplications && !isOfTheImage;
    }

    /** Where the next marker is that is none of the scan itself. */
    private long endOfScan(long place) {
        while (true) {
            if (file.at(place) == 0xff) {
                int next = file.at(place + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return place;
                }
            }
            place++;
        }
    }
}
