package vn.hanoi.creativecity.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;

/** What a request lets the cache do [RFC 9111 section 5.2.1]. */
enum Wish {
    /** Give what it has, if that is fresh. */
    ANY,
    /** Ask the service whether what it has is still right. */
    VALIDATED,
    /** Keep out of it. */
    NONE;

    /** What asks for a part, sets a condition that only the service knows, or makes the answer another one. */
    private static final CharSequence[] NOT_FOR_CACHES = {
        HttpHeaders.createOptimized("Range"),
        HttpHeaders.IF_MATCH,
        HttpHeaders.createOptimized("If-Unmodified-Since"),
        HttpHeaders.IF_MODIFIED_SINCE,
        HttpHeaders.TRANSFER_ENCODING,
        HttpHeaders.createOptimized("Prefer"),
        HttpHeaders.createOptimized("Idempotency-Key")
    };

    static Wish of(HttpServerRequest request, String uri) {
        MultiMap headers = request.headers();
        for (CharSequence name : NOT_FOR_CACHES) {
            if (headers.contains(name)) {
                return NONE;
            }
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (request.version() == HttpVersion.HTTP_1_0 || length != null && !length.equals("0") || waits(uri)) {
            return NONE;
        }
        String control = headers.get(HttpHeaders.CACHE_CONTROL);
        if (control == null) {
            return headers.contains(PRAGMA) ? VALIDATED : ANY;
        }
        String directives = "," + control.toLowerCase(Locale.ROOT).replace(" ", "") + ",";
        if (directives.contains(",no-store,")) {
            return NONE;
        }
        return directives.contains(",no-cache,") || directives.contains(",max-age=0,") ? VALIDATED : ANY;
    }

    private static final CharSequence PRAGMA = HttpHeaders.createOptimized("Pragma");

    /** Whether the answer is meant to come late, such as that of the feed of changes. */
    private static boolean waits(String uri) {
        return uri.contains("?wait=") || uri.contains("&wait=");
    }
}
