package vn.hanoi.creativecity.ideas.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF, word by word [ISO 32000-2 section 7], with the objects that lie compressed in streams. What its viewer could be
 * made to do has a name, and so has its author; nobody gets it without either being found.
 */
final class Pdf implements PdfWords.Reader {

    private static final int TAIL = 2048;
    private static final int MOST_UNPACKED = 8 << 20;
    private static final int MOST_UNPACKED_OF_ALL = 64 << 20;
    private static final int LONGEST_HIDDEN = 20;

    /** So short a name is in any large stream, by chance. */
    private static final int SHORT = 5;

    private static final Set<String> ACTING =
            Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA");
    private static final Set<String> FILTERS = Set.of(
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "LZWDecode",
            "LZW",
            "FlateDecode",
            "Fl",
            "RunLengthDecode",
            "RL",
            "CCITTFaxDecode",
            "CCF",
            "JBIG2Decode",
            "DCTDecode",
            "DCT",
            "JPXDecode",
            "Crypt");
    private static final Set<String> OF_A_FILTER = Set.of("DecodeParms", "DP", "Predictor");

    private final FileBytes file;
    private final Anatomy anatomy = new Anatomy();
    private final Set<String> names = new HashSet<>();
    private int filters;
    private long unpacked;

    private Pdf(FileBytes file) {
        this.file = file;
    }

    static Anatomy read(FileBytes file) {
        checkEnd(file);
        Pdf pdf = new Pdf(file);
        new PdfWords(file::at, file.length(), pdf).read();
        return pdf.anatomy;
    }

    private static void checkEnd(FileBytes file) {
        int length = (int) Math.min(TAIL, file.length());
        String tail = file.text(file.length() - length, length);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0 || !tail.contains("startxref")) {
            throw tail.contains("startxref") || end < 0 ? UnusableFile.truncated() : UnusableFile.broken("startxref");
        }
        if (!tail.substring(end + 5).replace('\0', ' ').isBlank()) {
            throw UnusableFile.goesOn();
        }
    }

    @Override
    public void name(String name, boolean hasText) {
        if (ACTING.contains(name)) {
            throw UnusableFile.acts(name);
        }
        if (name.equals("Encrypt")) {
            throw UnusableFile.encrypted();
        }
        if (name.equals("Author") && hasText) {
            anatomy.tells();
        }
        filters += FILTERS.contains(name) ? 1 : 0;
        names.add(name);
    }

    @Override
    public void object() {
        filters = 0;
        names.clear();
    }

    @Override
    public long stream(long start) {
        long end = start;
        while (!file.has(end, "endstream")) {
            if (file.at(end) == '/') {
                hidden(end + 1);
            }
            end++;
        }
        if (names.contains("ObjStm") || names.contains("N") && names.contains("First")) {
            byte[] objects = content(start, end);
            new PdfWords(place -> objects[(int) place] & 0xff, objects.length, new Packed(this)).read();
        } else if (names.contains("Metadata") && names.contains("XML")) {
            if (Xmp.namesAuthor(new String(content(start, end), StandardCharsets.UTF_8))) {
                anatomy.tells();
            }
        }
        object();
        return end + "endstream".length();
    }

    /**
     * A name in the bytes of a stream. The tables of a PDF can lead into the middle of one, and what lies there is an
     * object like any other; what is compressed has no such name by chance.
     */
    private void hidden(long start) {
        StringBuilder name = new StringBuilder();
        long place = start;
        while (place < file.length() && name.length() < LONGEST_HIDDEN && PdfWords.isRegular(file.at(place))) {
            int next = file.at(place++);
            if (next == '#' && place + 1 < file.length()) {
                next = Character.digit(file.at(place), 16) << 4 | Character.digit(file.at(place + 1), 16);
                place += 2;
            }
            name.append((char) next);
        }
        if (name.length() > SHORT && ACTING.contains(name.toString())) {
            throw UnusableFile.acts(name.toString());
        }
        if (name.toString().equals("Author")) {
            anatomy.tells();
        }
    }

    /** The objects in a stream, in which there are no streams. */
    private record Packed(Pdf pdf) implements PdfWords.Reader {

        @Override
        public void name(String name, boolean hasText) {
            pdf.name(name, hasText);
        }

        @Override
        public void object() {
            // They are not told apart.
        }

        @Override
        public long stream(long start) {
            return start;
        }
    }

    private byte[] content(long start, long end) {
        boolean isPlain = !names.contains("Filter") && !names.contains("F");
        boolean isPackedOnce = filters == 1 && names.contains("FlateDecode");
        if (!isPlain && !isPackedOnce || OF_A_FILTER.stream().anyMatch(names::contains)) {
            throw UnusableFile.broken("Filter");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (isPlain) {
            for (long place = start; place < end; place++) {
                content.write(file.at(place));
                count(content.size());
            }
        } else {
            inflate(start, end, content);
        }
        unpacked += content.size();
        return content.toByteArray();
    }

    private void inflate(long start, long end, ByteArrayOutputStream content) {
        Inflater inflater = new Inflater();
        byte[] some = new byte[8192];
        try {
            for (long place = start; place < end && !inflater.finished(); place += some.length) {
                int length = (int) Math.min(some.length, end - place);
                byte[] packed = new byte[length];
                for (int i = 0; i < length; i++) {
                    packed[i] = (byte) file.at(place + i);
                }
                inflater.setInput(packed);
                int read;
                while ((read = inflater.inflate(some)) > 0) {
                    content.write(some, 0, read);
                    count(content.size());
                }
            }
        } catch (DataFormatException broken) {
            throw UnusableFile.broken("FlateDecode");
        } finally {
            inflater.end();
        }
    }

    private void count(int bytes) {
        if (bytes > MOST_UNPACKED || unpacked + bytes > MOST_UNPACKED_OF_ALL) {
            throw UnusableFile.broken("ObjStm");
        }
    }
}
