package vn.hanoi.creativecity.ideas.file;

import java.util.ArrayList;
import java.util.List;

/** What was found while a file was read from its beginning to its end: where its copy for strangers differs. */
final class Anatomy {

    /** More than any camera has; an image of a few bytes can claim any size. */
    static final long MOST_PIXELS = 150_000_000;

    /**
     * A place where the copy differs.
     *
     * @param with what stands there instead; null for as many zeros
     */
    record Edit(long at, long length, byte[] with) {}

    private final List<Edit> edits = new ArrayList<>();
    private boolean telling;

    void cut(long at, long length) {
        edits.add(new Edit(at, length, new byte[0]));
    }

    void replace(long at, long length, byte[] with) {
        edits.add(new Edit(at, length, with));
    }

    void blank(long at, long length) {
        edits.add(new Edit(at, length, null));
    }

    /** It says who made it or where in a way that no copy is freed of. */
    void tells() {
        telling = true;
    }

    boolean isTelling() {
        return telling;
    }

    /** In the order of their places. */
    List<Edit> edits() {
        return edits.stream()
                .sorted(java.util.Comparator.comparingLong(Edit::at))
                .toList();
    }

    static void checkPixels(long width, long height) {
        if (width <= 0 || height <= 0 || width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw UnusableFile.tooManyPixels();
        }
    }
}
