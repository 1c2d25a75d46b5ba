package vn.hanoi.creativecity.ideas.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files that are what they say, and how to make them something else. */
public final class Samples {

    /** A name and a place that are written inside a file. */
    public static final String AUTHOR = "Nguyen Thi Thu Nghiem";

    private Samples() {}

    public static byte[] png() {
        return image("png", BufferedImage.TYPE_INT_ARGB);
    }

    /** One that no other is like, of about so many bytes. */
    public static byte[] png(int bytes) {
        byte[] noise = new byte[bytes];
        new Random().nextBytes(noise);
        // What a program keeps for itself in a chunk of its own.
        return withChunk(png(), "noIs", noise);
    }

    public static byte[] jpeg() {
        return image("jpg", BufferedImage.TYPE_INT_RGB);
    }

    /** With an Exif segment that says which side is up, and who made it. */
    public static byte[] photograph(int orientation) {
        byte[] author = (AUTHOR + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + author.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putShort((short) 0x013b).putShort((short) 2).putInt(author.length).putInt(38);
        tiff.putInt(0).put(author);
        return afterStart(jpeg(), segment(0xe1, joined("Exif\0\0", tiff.array())));
    }

    /** With the segment behind its beginning. */
    public static byte[] afterStart(byte[] jpeg, byte[] segment) {
        return joined(slice(jpeg, 0, 2), segment, slice(jpeg, 2, jpeg.length));
    }

    public static byte[] segment(int marker, byte[] content) {
        return joined(
                new byte[] {(byte) 0xff, (byte) marker, (byte) (content.length + 2 >> 8), (byte) (content.length + 2)},
                content);
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** With Exif and XMP. */
    public static byte[] webpWithAuthor() {
        byte[] simple = webp();
        byte[] chunks = joined(
                riff("VP8X", HexFormat.of().parseHex("0c000000000000000000")),
                slice(simple, 12, simple.length),
                riff("EXIF", AUTHOR.getBytes(StandardCharsets.US_ASCII)),
                riff("XMP ", ("<x>" + AUTHOR + "</x>").getBytes(StandardCharsets.US_ASCII)));
        return joined("RIFF", little(chunks.length + 4), "WEBP", chunks);
    }

    public static byte[] riff(String type, byte[] content) {
        return joined(type, little(content.length), content, new byte[content.length % 2]);
    }

    /** A film of one track without a picture; what it says of its maker is where telephones write it. */
    public static byte[] mp4(byte[]... more) {
        byte[] handler = box("hdlr", new byte[8], "vide", new byte[13]);
        return mp4Of(handler, more);
    }

    public static byte[] mp4Of(byte[] handler, byte[]... more) {
        byte[] track = box("trak", box("tkhd", new byte[84]), box("mdia", box("mdhd", new byte[24]), handler));
        return joined(
                box("ftyp", "isom", new byte[4], "isomavc1"),
                box("moov", box("mvhd", new byte[100]), track, joined((Object[]) more)),
                box("mdat", "samples of the film"));
    }

    public static byte[] box(String type, Object... content) {
        byte[] joined = joined(content);
        return joined(big(joined.length + 8), type, joined);
    }

    public static byte[] pdf(String... objects) {
        return pdf(joined((Object[]) objects));
    }

    /** A page that is empty, and other objects. */
    public static byte[] pdf(byte[] objects) {
        byte[] head = joined("""
                %PDF-1.7
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>
                endobj
                """, objects);
        return joined(head, """
                xref
                0 1
                0000000000 65535 f\040
                trailer
                << /Size 4 /Root 1 0 R >>
                startxref
                %d
                %%%%EOF
                """.formatted(head.length));
    }

    /** Objects that lie compressed in a stream. */
    public static byte[] objectStream(String objects) {
        byte[] packed = deflated(objects.getBytes(StandardCharsets.ISO_8859_1));
        return joined(
                "9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length
                        + " >>\nstream\n",
                packed,
                "\nendstream\nendobj\n");
    }

    public static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return packed.toByteArray();
    }

    public static byte[] zip(String entry, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The PNG with another chunk before its end. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        return joined(slice(png, 0, png.length - 12), chunk(type, content), slice(png, png.length - 12, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(type, content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(big(content.length), named, big((int) sum.getValue()));
    }

    /** Texts and bytes, one after the other. */
    public static byte[] joined(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            bytes.writeBytes(
                    part instanceof byte[] given ? given : ((String) part).getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    public static byte[] slice(byte[] bytes, int from, int until) {
        return java.util.Arrays.copyOfRange(bytes, from, until);
    }

    public static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static byte[] image(String format, int type) {
        BufferedImage image = new BufferedImage(16, 8, type);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 8; y++) {
                image.setRGB(x, y, new Color(16 * x, 32 * y, 128).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
