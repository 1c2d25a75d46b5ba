package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What every answer says, whoever wrote it: when it was given, and what a browser may do with it. */
@Singleton
class AnswerHeaders {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    /** What somebody has handed in is saved; should a browser show it, it does so outside of every site. */
    private static final String DOWNLOAD = "sandbox; " + NOTHING_RUNS;

    /** A page of a service has the style sheet of the pages here, and nothing else. */
    private static final String PAGE = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            // The data is for everybody's pages.
            "Cross-Origin-Resource-Policy", "cross-origin");

    /** As RFC 9110 section 5.6.7 wants it. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    AnswerHeaders(Clock clock) {
        this.clock = clock;
    }

    void addTo(RoutingContext context) {
        context.addHeadersEndHandler(_ -> {
            MultiMap headers = context.response().headers();
            int status = context.response().getStatusCode();
            ALWAYS.forEach(headers::set);
            if (!headers.contains(CONTENT_SECURITY_POLICY)) {
                headers.set(CONTENT_SECURITY_POLICY, policy(headers));
            }
            if (!headers.contains(HttpHeaders.DATE)) {
                headers.set(HttpHeaders.DATE, HTTP_DATE.format(clock.instant()));
            }
            if (status == 204 || status == 304) {
                // Servers like to write 0, which RFC 9110 section 8.6 forbids here.
                headers.remove(HttpHeaders.CONTENT_LENGTH);
            }
        });
    }

    private static String policy(MultiMap headers) {
        String disposition = headers.get("Content-Disposition");
        if (disposition != null && disposition.startsWith("attachment")) {
            return DOWNLOAD;
        }
        return isPage(headers) ? PAGE : NOTHING_RUNS;
    }

    private static boolean isPage(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }
}
