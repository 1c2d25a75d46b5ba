package vn.hanoi.creativecity.ideas.file;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.hanoi.creativecity.ideas.call.AttachmentKind;

/** Looks into files: what they are by their content and whether they are whole, and nothing else as well. */
@Singleton
public class Inspection {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * What was found.
     *
     * @param isTelling whether it says who made it, or where, in a way that no copy is freed of
     */
    public record Finding(AttachmentKind kind, boolean isTelling, Anatomy anatomy) {

        /** Writes the file as it is for those who are not to learn who made it; nothing of what is seen is lost. */
        public void writeBare(Path file, OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                long place = 0;
                for (Anatomy.Edit edit : anatomy.edits()) {
                    copy(in, out, edit.at() - place);
                    in.skipNBytes(edit.length());
                    if (edit.with() == null) {
                        copy(new Zeros(), out, edit.length());
                    } else {
                        out.write(edit.with());
                    }
                    place = edit.at() + edit.length();
                }
                in.transferTo(out);
            }
        }

        public boolean isBare() {
            return anatomy.edits().isEmpty();
        }
    }

    /** @throws UnusableFile 422 when it is not what it is declared to be, not whole, or something else as well */
    public Finding inspect(Path file, AttachmentKind declared) throws IOException {
        if (Files.size(file) == 0) {
            throw UnusableFile.empty();
        }
        try (FileBytes bytes = new FileBytes(file)) {
            String found = Mp4.isOne(bytes) ? AttachmentKind.MP4.mediaType() : typeOf(file);
            if (!found.equals(declared.mediaType())) {
                throw UnusableFile.otherThan(declared.mediaType(), found);
            }
            Polyglots.refuse(bytes);
            Anatomy anatomy = switch (declared) {
                case JPEG -> Jpeg.read(bytes);
                case MP4 -> Mp4.read(bytes);
                case PDF -> Pdf.read(bytes);
                case PNG -> Png.read(bytes);
                case WEBP -> Webp.read(bytes);
            };
            return new Finding(declared, anatomy.isTelling(), anatomy);
        }
    }

    /** By the content alone: a name can say anything. */
    private String typeOf(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(in, new Metadata()).toString();
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] some = new byte[8192];
        for (long left = length; left > 0; ) {
            int read = in.readNBytes(some, 0, (int) Math.min(some.length, left));
            if (read == 0) {
                throw new IOException("The file has become shorter");
            }
            out.write(some, 0, read);
            left -= read;
        }
    }

    private static final class Zeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int readNBytes(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 0);
            return length;
        }
    }
}
