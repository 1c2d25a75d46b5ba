package vn.hanoi.creativecity.ideas.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.hanoi.creativecity.ideas.call.AttachmentKind.JPEG;
import static vn.hanoi.creativecity.ideas.call.AttachmentKind.MP4;
import static vn.hanoi.creativecity.ideas.call.AttachmentKind.PDF;
import static vn.hanoi.creativecity.ideas.call.AttachmentKind.PNG;
import static vn.hanoi.creativecity.ideas.call.AttachmentKind.WEBP;
import static vn.hanoi.creativecity.ideas.file.Samples.AUTHOR;
import static vn.hanoi.creativecity.ideas.file.Samples.box;
import static vn.hanoi.creativecity.ideas.file.Samples.contains;
import static vn.hanoi.creativecity.ideas.file.Samples.joined;
import static vn.hanoi.creativecity.ideas.file.Samples.slice;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.call.AttachmentKind;

class InspectionTest {

    private final Inspection inspection = new Inspection();

    @TempDir
    Path folder;

    private static Map<AttachmentKind, byte[]> wholeFiles() {
        return new TreeMap<>(Map.of(
                JPEG, Samples.jpeg(),
                MP4, Samples.mp4(),
                PDF, Samples.pdf(),
                PNG, Samples.png(),
                WEBP, Samples.webp()));
    }

    @Test
    void aFileOfEachKindIsTakenAsWhatItIs() {
        wholeFiles().forEach((kind, file) -> assertEquals("fine", verdict(kind, file), kind::toString));
    }

    @Test
    void aFileOfOneKindIsNotTakenForAnother() {
        wholeFiles().forEach((kind, file) -> {
            for (AttachmentKind declared : AttachmentKind.values()) {
                assertEquals(declared == kind ? "fine" : "type_mismatch", verdict(declared, file));
            }
        });
    }

    @Test
    void theRefusalNamesWhatItSaysAndWhatItIs() {
        UnusableFile refusal =
                assertThrows(UnusableFile.class, () -> inspection.inspect(written(Samples.png()), AttachmentKind.PDF));

        assertEquals(
                "Content-Type says application/pdf, but the content is image/png.",
                refusal.detail().en());
        assertEquals(
                "Content-Type là application/pdf nhưng nội dung là image/png.",
                refusal.detail().vi());
    }

    @Test
    void whatIsNoneOfThemIsNone() {
        Map<String, byte[]> others = Map.of(
                "a page", joined("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "a drawing with a script",
                        joined("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                "a script in a GIF", joined("GIF89a/*", new byte[20], "*/=1;alert(1)"),
                "an archive", Samples.zip("a.txt", "a"),
                "a text", joined("PNG"),
                "one byte", new byte[1],
                "a program", joined("MZ", new byte[200]));

        others.forEach((name, file) -> {
            for (AttachmentKind declared : AttachmentKind.values()) {
                assertEquals("type_mismatch", verdict(declared, file), name);
            }
        });
        assertEquals("empty", verdict(PNG, new byte[0]));
    }

    /** Wherever it is cut off. */
    @Test
    void noBeginningOfAFileIsTakenForTheFile() {
        wholeFiles().forEach((kind, file) -> {
            int end = kind == PDF ? file.length - 1 : file.length;
            for (int length = 0; length < end; length++) {
                String verdict = verdict(kind, slice(file, 0, length));
                assertEquals(false, verdict.equals("fine"), kind + " of " + length + " bytes");
            }
        });
    }

    @Test
    void nothingMayFollowTheEnd() {
        wholeFiles()
                .forEach((kind, file) -> assertEquals(
                        kind == MP4 ? "truncated" : "trailing_data",
                        verdict(kind, joined(file, "\n\n<b>and more of it</b>")),
                        kind::toString));
    }

    @Test
    void anArchiveThatHidesInAFileIsFound() {
        byte[] zip = Samples.zip("index.html", "<script>alert(1)</script>");
        assertEquals("polyglot", verdict(PDF, joined(slice(Samples.pdf(), 0, 9), zip, Samples.pdf())));
        assertEquals("polyglot", verdict(PDF, Samples.pdf(joined("8 0 obj <<>> stream\n", zip, "endstream endobj\n"))));
        assertEquals("polyglot", verdict(PNG, Samples.withChunk(Samples.png(), "zTXt", zip)));
        assertEquals("polyglot", verdict(JPEG, Samples.afterStart(Samples.jpeg(), Samples.segment(0xfe, zip))));
        assertEquals("polyglot", verdict(JPEG, joined(Samples.jpeg(), zip)));
        assertEquals("polyglot", verdict(MP4, Samples.mp4(box("free", zip))));
    }

    @Test
    void aPageThatHidesInAFileIsFound() {
        byte[] page = joined("<html><script>alert(1)</script>");
        assertEquals("polyglot", verdict(PDF, Samples.pdf(joined("% ", page, "\n"))));
        assertEquals("polyglot", verdict(PNG, Samples.withChunk(Samples.png(), "tEXt", page)));
        assertEquals("polyglot", verdict(JPEG, Samples.afterStart(Samples.jpeg(), Samples.segment(0xfe, page))));
        assertEquals("polyglot", verdict(MP4, Samples.mp4(box("udta", page))));
    }

    @Test
    void aPdfThatDoesSomethingIsRefusedHoweverItIsWritten() {
        assertEquals(
                "active_content",
                verdict(PDF, Samples.pdf("8 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj\n")));
        assertEquals("active_content", verdict(PDF, Samples.pdf("8 0 obj << /S /J#61vaScript >> endobj\n")));
        assertEquals("active_content", verdict(PDF, Samples.pdf("8 0 obj << /S/Launch >> endobj\n")));
        assertEquals("active_content", verdict(PDF, Samples.pdf("8 0 obj << /EmbeddedFiles 9 0 R >> endobj\n")));
        assertEquals("active_content", verdict(PDF, Samples.pdf(Samples.objectStream("4 0 << /JS (app.alert(1)) >>"))));
        assertEquals("encrypted", verdict(PDF, Samples.pdf("8 0 obj << /Encrypt 9 0 R >> endobj\n")));
        assertEquals("fine", verdict(PDF, Samples.pdf("8 0 obj << /Title (/JavaScript \\) is a word) >> endobj\n")));
        // The tables of a PDF can lead into the middle of a stream.
        assertEquals(
                "active_content",
                verdict(PDF, Samples.pdf("8 0 obj <<>> stream\n(9 0 obj << /S /J#61vaScript\nendstream endobj\n")));
    }

    /** The tables of a PDF can lead into the middle of a text or a comment too, and what is there is an object. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\n%s",
                "(%s)\n",
                "(a (%s) b)\n",
                "9 0 obj << /Title (%s) >> endobj\n",
                "9 0 obj << /Author (%s) >> endobj\n",
                "<%s>\n",
                "<4e\n%s",
                "%%%s\n",
                "%% a remark, then %s\n",
                "9 0 obj << /Title (never closed >> endobj\n"
            })
    void noObjectHidesInATextOrAComment(String around) {
        for (String begin : List.of("8 0 obj", "8 0obj", "8\t0\fobj", "8  0 obj")) {
            String script = begin + " << /OpenAction << /S /JavaScript /JS 7 0 R >> >> endobj";
            assertEquals("broken", verdict(PDF, Samples.pdf(around.formatted(script))), around);
        }
    }

    @Test
    void norBehindACommentInAText() {
        assertEquals("broken", verdict(PDF, Samples.pdf("(8 0%x\n obj << /S /JavaScript >> endobj)\n")));
    }

    @Test
    void aTextThatOnlySpeaksOfObjectsIsOne() {
        assertEquals("fine", verdict(PDF, Samples.pdf("""
                8 0 obj << /Title (3 objects \\(a 2.obj file\\) for obj) /Author () /ID [<4E 67> <>] >> endobj
                % 12 objects
                """)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter [/FlateDecode /FlateDecode]",
                "/Filter [/FlateDecode /ASCIIHexDecode]",
                "/Filter [/FlateDecode /AHx]",
                "/F [/FlateDecode /FlateDecode]",
                "/F /FlateDecode /DP << /Predictor 12 >>",
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
                "/Filter /FlateDecode /DecodeParms 7 0 R",
                "/Filter /FlateDecode /Filter [/ASCIIHexDecode /FlateDecode]"
            })
    void objectsThatArePackedMoreThanOnceAreRefused(String filter) {
        byte[] packed = Samples.deflated(Samples.deflated(joined("4 0 << /JS (app.alert(1)) >>")));
        assertEquals(
                "broken", verdict(PDF, Samples.pdf(objectStream("/Type /ObjStm /N 1 /First 4 " + filter, packed))));
    }

    @Test
    void aStreamOfObjectsIsOneWithoutSayingSo() {
        byte[] packed = Samples.deflated(joined("4 0 << /JS (app.alert(1)) >>"));
        assertEquals(
                "active_content",
                verdict(PDF, Samples.pdf(objectStream("/N 1 /First 4 /Filter /FlateDecode", packed))));
        assertEquals(
                "active_content", verdict(PDF, Samples.pdf(objectStream("/Type /ObjStm /F /FlateDecode", packed))));
    }

    private static byte[] objectStream(String dictionary, byte[] packed) {
        return joined("9 0 obj\n<< " + dictionary + " >>\nstream\n", packed, "\nendstream\nendobj\n");
    }

    /** What is small when it comes may be large when it is unpacked, and is read in a moment all the same. */
    @ParameterizedTest
    @CsvSource({
        "<dc:creator>, 20, <rdf:li, 28",
        "<dc:creator><rdf:li>, 300000, <dc:creator>, 1",
        " pdf:Author, 300000, <, 1"
    })
    void longMetadataIsReadInAMoment(String some, int times, String more, int moreTimes) {
        String begin = some.repeat(times) + more.repeat(moreTimes) + ">";
        byte[] packed = Samples.deflated(joined(begin + " ".repeat((8 << 20) - begin.length())));
        byte[] file = Samples.pdf(objectStream("/Type /Metadata /Subtype /XML /Filter /FlateDecode", packed));

        assertEquals("fine", assertTimeoutPreemptively(Duration.ofSeconds(10), () -> verdict(PDF, file)));
    }

    /** Words that mean something elsewhere do not lead it round in a circle. */
    /** Words that mean something elsewhere do not lead it round in a circle. */
    @Test
    void aStreamOfObjectsHasNoStreamsInIt() {
        byte[] objects = Samples.objectStream("stream ".repeat(500) + "endstream ".repeat(500));
        assertEquals("fine", verdict(PDF, Samples.pdf(objects)));
    }

    @Test
    void whatUnpacksToMoreThanAnybodyNeedsIsRefused() {
        byte[] bomb = Samples.deflated(new byte[64 << 20]);
        assertEquals(
                "broken",
                verdict(
                        PDF,
                        Samples.pdf(joined(
                                "8 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n",
                                bomb,
                                "\nendstream endobj\n"))));
        byte[] huge = Samples.png();
        byte[] header = joined("", slice(huge, 16, 29));
        header[0] = 0x7f;
        byte[] claiming = joined(slice(huge, 0, 8), Samples.chunk("IHDR", header), slice(huge, 33, huge.length));
        assertEquals("too_many_pixels", verdict(PNG, claiming));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 19_000})
    void aFilmOfBoxesInBoxesInBoxesIsRefused(int depth) {
        ByteBuffer boxes = ByteBuffer.allocate(8 * depth);
        for (int i = 0; i < depth; i++) {
            boxes.putInt(8 * (depth - i)).put("trak".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals("broken", verdict(MP4, Samples.mp4(boxes.array())));
    }

    @Test
    void aChangedByteOfAnImageIsNoticed() {
        byte[] png = Samples.png();
        png[png.length / 2] ^= 1;
        assertEquals("broken", verdict(PNG, png));
    }

    @Test
    void theCopyOfAnImageSaysNothingAndLooksTheSame() throws IOException {
        byte[] told = Samples.withChunk(Samples.png(), "tEXt", joined("Author\0" + AUTHOR));
        told = Samples.withChunk(told, "eXIf", joined("II*\0" + AUTHOR));
        assertArrayEquals(Samples.png(), bare(PNG, told));

        byte[] photograph = Samples.afterStart(Samples.photograph(1), Samples.segment(0xfe, joined(AUTHOR)));
        assertArrayEquals(Samples.jpeg(), bare(JPEG, photograph));
        assertArrayEquals(Samples.jpeg(), bare(JPEG, joined(Samples.jpeg(), Samples.photograph(1))));

        byte[] webp = bare(WEBP, Samples.webpWithAuthor());
        assertEquals(true, contains(Samples.webpWithAuthor(), AUTHOR));
        assertEquals(false, contains(webp, AUTHOR));
        assertEquals("fine", verdict(WEBP, webp));
        assertEquals(0, webp[20]);
    }

    @Test
    void theCopyOfAPhotographKeepsWhichSideIsUp() throws IOException {
        byte[] copy = bare(JPEG, Samples.photograph(6));

        assertEquals(false, contains(copy, AUTHOR));
        assertEquals("fine", verdict(JPEG, copy));
        assertArrayEquals(copy, bare(JPEG, copy));
        assertEquals(true, contains(copy, "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0"));
        assertArrayEquals(pixels(Samples.jpeg()), pixels(copy));
    }

    @Test
    void theCopyOfAFilmHasItsSamplesWhereTheyWere() throws IOException {
        byte[] film = Samples.mp4(
                box("udta", box("(c)xyz", "+21.03+105.85/" + AUTHOR)), box("meta", AUTHOR), box("uuid", AUTHOR));
        byte[] copy = bare(MP4, film);

        assertEquals(true, contains(film, AUTHOR));
        assertEquals(false, contains(copy, AUTHOR));
        assertEquals(false, contains(copy, "+21.03"));
        assertEquals(film.length, copy.length);
        assertArrayEquals(slice(film, film.length - 19, film.length), slice(copy, film.length - 19, film.length));
        assertEquals("fine", verdict(MP4, copy));
    }

    @Test
    void whatNoCopyIsFreedOfIsFound() throws IOException {
        assertEquals(true, isTelling(PDF, Samples.pdf("8 0 obj << /Author (" + AUTHOR + ") >> endobj\n")));
        assertEquals(true, isTelling(PDF, Samples.pdf("8 0 obj << /Author <4e67> >> endobj\n")));
        assertEquals(true, isTelling(PDF, Samples.pdf(Samples.objectStream("4 0 << /Author (" + AUTHOR + ") >>"))));
        String xmp = "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>";
        String metadata = "8 0 obj << /Type /Metadata /Subtype /XML >> stream\n%s\nendstream endobj\n";
        assertEquals(true, isTelling(PDF, Samples.pdf(metadata.formatted(xmp.formatted(AUTHOR)))));
        assertEquals(false, isTelling(PDF, Samples.pdf(metadata.formatted(xmp.formatted("")))));
        assertEquals(false, isTelling(PDF, Samples.pdf("8 0 obj << /Author () >> endobj\n")));
        assertEquals(false, isTelling(PDF, Samples.pdf()));
        assertEquals(true, isTelling(MP4, Samples.mp4Of(box("hdlr", new byte[8], "meta", new byte[13]))));
        assertEquals(false, isTelling(MP4, Samples.mp4()));
    }

    /** Whatever bytes come: a verdict, and never anything else. */
    @Test
    void noBytesBringItDown() {
        java.util.Random random = new java.util.Random(7);
        wholeFiles().forEach((kind, file) -> {
            for (int round = 0; round < 200; round++) {
                byte[] changed = file.clone();
                for (int i = 0; i < 1 + round % 5; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                verdict(kind, changed);
            }
        });
    }

    private String verdict(AttachmentKind kind, byte[] file) {
        try {
            inspection.inspect(written(file), kind);
            return "fine";
        } catch (UnusableFile refusal) {
            return refusal.violations().getFirst().code();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean isTelling(AttachmentKind kind, byte[] file) throws IOException {
        return inspection.inspect(written(file), kind).isTelling();
    }

    private byte[] bare(AttachmentKind kind, byte[] file) throws IOException {
        Path written = written(file);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        inspection.inspect(written, kind).writeBare(written, copy);
        return copy.toByteArray();
    }

    private Path written(byte[] file) throws IOException {
        return Files.write(folder.resolve("file"), file);
    }

    private static int[] pixels(byte[] image) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(image));
        return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
    }
}
