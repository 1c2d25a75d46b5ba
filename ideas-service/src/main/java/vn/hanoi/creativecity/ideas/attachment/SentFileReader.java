package vn.hanoi.creativecity.ideas.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import vn.hanoi.creativecity.ideas.call.AttachmentKind;
import vn.hanoi.creativecity.ideas.file.Inspection;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Reads the body of an upload piece by piece onto the disk, and looks into it there: before the transaction, so that the
 * slowest sender holds no connection to the database.
 */
@Provider
class SentFileReader implements MessageBodyReader<SentFile> {

    private final FileStore store;
    private final Inspection inspection;
    private final SentFiles sent;

    SentFileReader(FileStore store, Inspection inspection, SentFiles sent) {
        this.store = store;
        this.inspection = inspection;
        this.sent = sent;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SentFile.class;
    }

    @Override
    public SentFile readFrom(
            Class<SentFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        requirePlain(headers.getFirst(HttpHeaders.CONTENT_ENCODING));
        AttachmentKind declared = AttachmentKind.ofMediaType(mediaType.getType() + "/" + mediaType.getSubtype())
                .orElseThrow(() -> new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        Draft file = sent.note(store.draft(body::transferTo));
        Inspection.Finding finding = inspection.inspect(file.path(), declared);
        Draft bare = finding.isBare() ? file : sent.note(store.draft(out -> finding.writeBare(file.path(), out)));
        return new SentFile(finding, file, bare);
    }

    private static void requirePlain(String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            Message detail = new Message("Tệp phải được gửi không nén.", "The file must come uncompressed.");
            throw new Problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    detail,
                    List.of(Violation.ofHeader(HttpHeaders.CONTENT_ENCODING, "unsupported", detail)));
        }
    }
}
