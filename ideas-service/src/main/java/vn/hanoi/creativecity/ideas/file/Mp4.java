package vn.hanoi.creativecity.ideas.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * An MP4, box by box [ISO/IEC 14496-12]. What says where and by whom it was taken is blanked for strangers, in its place:
 * the samples are found by their places.
 */
final class Mp4 {

    private static final int MOST_BOXES = 20_000;
    private static final int DEEPEST = 10;
    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ",
            "M4VH", "M4VP", "MSNV", "dash");
    private static final Set<String> OF_THE_FILM =
            Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx", "ssix", "mfra", "pdin", "prft");
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "moof", "traf");
    private static final Set<String> FOR_NOBODY = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final Set<String> SEEN_AND_HEARD = Set.of("vide", "soun", "text", "sbtl", "subt", "hint", "pict");

    private final FileBytes file;
    private final Anatomy anatomy = new Anatomy();
    private int boxes;
    private int depth;
    private boolean hasIndex;
    private boolean hasSamples;

    private Mp4(FileBytes file) {
        this.file = file;
    }

    /** By its brand: films of many kinds begin in this way. */
    static boolean isOne(FileBytes file) {
        return file.has(4, "ftyp") && file.length() >= 12 && BRANDS.contains(file.text(8, 4));
    }

    static Anatomy read(FileBytes file) {
        Mp4 film = new Mp4(file);
        film.inside(0, file.length(), "");
        if (!film.hasIndex || !film.hasSamples) {
            throw UnusableFile.truncated();
        }
        return film.anatomy;
    }

    private void inside(long start, long end, String parent) {
        long place = start;
        while (place < end) {
            long header = 8;
            long size = file.big(place, 4);
            String type = file.text(place + 4, 4);
            if (size == 1) {
                size = file.big(place + 8, 8);
                header = 16;
            } else if (size == 0 && parent.isEmpty()) {
                size = end - place;
            }
            if (size < header || ++boxes > MOST_BOXES) {
                throw UnusableFile.broken(isName(type) ? type : "box");
            }
            if (size > end - place) {
                throw parent.isEmpty() ? UnusableFile.truncated() : UnusableFile.broken(parent);
            }
            box(type, parent, place, place + header, place + size);
            place += size;
        }
    }

    private void box(String type, String parent, long place, long content, long end) {
        boolean isOuter = parent.isEmpty();
        hasIndex |= isOuter && type.equals("moov");
        hasSamples |= isOuter && type.equals("mdat");
        if (FOR_NOBODY.contains(type) || isOuter && !OF_THE_FILM.contains(type)) {
            anatomy.replace(place + 4, 4, "free".getBytes(StandardCharsets.US_ASCII));
            anatomy.blank(content, end - content);
        } else if (PARENTS.contains(type)) {
            if (++depth > DEEPEST) {
                throw UnusableFile.broken(type);
            }
            inside(content, end, type);
            depth--;
        } else if (type.equals("hdlr") && !SEEN_AND_HEARD.contains(file.text(content + 8, 4))) {
            // A track of places, for instance, which lies among the pictures.
            anatomy.tells();
        }
    }

    private static boolean isName(String type) {
        return type.matches("[A-Za-z0-9 ]{4}");
    }
}
