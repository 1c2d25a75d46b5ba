package vn.hanoi.creativecity.gateway.compression;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Which answers are worth being compressed: text, and enough of it. */
public final class Compressible {

    /** Below it the frames of gzip and the work cost more than they save: it goes in one packet anyway. */
    private static final long LEAST_BYTES = 1024;

    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/javascript",
            "application/ndjson",
            "application/x-ndjson",
            "application/xml",
            "application/yaml",
            "image/svg+xml");

    private Compressible() {}

    /** Whether it would be, going by its headers; of one without a length, as if it were long. */
    public static boolean is(int status, MultiMap headers) {
        return status == 200
                && isLong(headers.get(HttpHeaders.CONTENT_LENGTH))
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && isText(headers.get(HttpHeaders.CONTENT_TYPE))
                && !mayNotBeTransformed(headers.get(HttpHeaders.CACHE_CONTROL));
    }

    public static boolean isText(String contentType) {
        if (contentType == null) {
            return false;
        }
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .trim()
                .toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.endsWith("+json") || type.endsWith("+xml") || TYPES.contains(type);
    }

    private static boolean isLong(String length) {
        return length == null || length.length() > 18 || Long.parseLong(length) >= LEAST_BYTES;
    }

    private static boolean mayNotBeTransformed(String cacheControl) {
        return cacheControl != null && cacheControl.contains("no-transform");
    }
}
