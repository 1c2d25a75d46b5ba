package vn.hanoi.creativecity.centres.imports;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** How a file is written. */
enum ImportFormat {
    CSV,
    NDJSON;

    static final String TEXT_CSV = "text/csv";
    static final String APPLICATION_NDJSON = "application/x-ndjson";

    /**
     * The format that a {@code Content-Type} names.
     *
     * @throws Problem 415 for one in another encoding than UTF-8, and for a CSV [RFC 4180] without a header
     */
    static ImportFormat of(MediaType type) {
        boolean isCsv = type.isCompatible(MediaType.valueOf(TEXT_CSV));
        if (!isUtf8(type.getParameters().get("charset")) || isCsv && "absent".equalsIgnoreCase(header(type))) {
            throw refusal(
                    "Content-Type",
                    new Message(
                            "Tệp phải được viết bằng UTF-8, và CSV phải có dòng tiêu đề.",
                            "The file must be in UTF-8, and a CSV must have a header."));
        }
        return isCsv ? CSV : NDJSON;
    }

    /** @throws Problem 415 for a file that is compressed or otherwise encoded */
    static void requirePlain(String contentEncoding) {
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw refusal(
                    "Content-Encoding",
                    new Message("Tệp phải được gửi không nén.", "The file must come uncompressed."));
        }
    }

    private static String header(MediaType type) {
        return type.getParameters().get("header");
    }

    private static boolean isUtf8(String charset) {
        try {
            return charset == null || Charset.forName(charset).equals(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return false;
        }
    }

    private static Problem refusal(String header, Message message) {
        return new Problem(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                message,
                List.of(Violation.ofHeader(header, "unsupported", message)));
    }
}
