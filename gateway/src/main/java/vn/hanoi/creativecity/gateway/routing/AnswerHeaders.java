package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every answer says, whoever wrote it: when it was given, and what a browser may do with it. */
@Singleton
class AnswerHeaders {

    private static final CharSequence VARY = HttpHeaders.createOptimized("Vary");
    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");
    private static final CharSequence DATE = HttpHeaders.createOptimized("Date");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence CONTENT_DISPOSITION = HttpHeaders.createOptimized("Content-Disposition");
    private static final CharSequence NOTHING_RUNS =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    /** What somebody has handed in is saved; should a browser show it, it does so outside of every site. */
    private static final CharSequence DOWNLOAD = "sandbox; " + NOTHING_RUNS;

    /** A page of a service has the style sheet of the pages here, and nothing else. */
    private static final CharSequence PAGE = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    /** In the form in which they are written, since they are with each answer. */
    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.of(
            header("X-Content-Type-Options", "nosniff"),
            header("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
            header("Referrer-Policy", "no-referrer"),
            header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            // The data is for everybody's pages.
            header("Cross-Origin-Resource-Policy", "cross-origin"));

    /** As RFC 9110 section 5.6.7 wants it. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    /** That of the last answer: it is the same for a second. */
    private volatile Stamp stamp = new Stamp(0, "");

    private record Stamp(long second, CharSequence text) {}

    AnswerHeaders(Clock clock) {
        this.clock = clock;
    }

    void addTo(RoutingContext context) {
        context.addHeadersEndHandler(_ -> {
            MultiMap headers = context.response().headers();
            tellThatOriginCounts(headers);
            int status = context.response().getStatusCode();
            for (Map.Entry<CharSequence, CharSequence> header : ALWAYS) {
                headers.set(header.getKey(), header.getValue());
            }
            if (!headers.contains(CONTENT_SECURITY_POLICY)) {
                headers.set(CONTENT_SECURITY_POLICY, policy(headers));
            }
            if (!headers.contains(HttpHeaders.DATE)) {
                headers.set(DATE, date());
            }
            if (status == 204 || status == 304) {
                // Servers like to write 0, which RFC 9110 section 8.6 forbids here.
                headers.remove(HttpHeaders.CONTENT_LENGTH);
            }
        });
    }

    private CharSequence date() {
        Instant now = clock.instant();
        Stamp last = stamp;
        if (last.second() != now.getEpochSecond()) {
            last = new Stamp(now.getEpochSecond(), HttpHeaders.createOptimized(HTTP_DATE.format(now)));
            stamp = last;
        }
        return last.text();
    }

    /** Whoever wrote the answer may have set what it varies by, in the place of what was there. */
    private static void tellThatOriginCounts(MultiMap headers) {
        if (!headers.contains(VARY, ORIGIN, true)) {
            headers.add(VARY, ORIGIN);
        }
    }

    private static CharSequence policy(MultiMap headers) {
        String disposition = headers.get(CONTENT_DISPOSITION);
        if (disposition != null && disposition.startsWith("attachment")) {
            return DOWNLOAD;
        }
        return isPage(headers) ? PAGE : NOTHING_RUNS;
    }

    private static Map.Entry<CharSequence, CharSequence> header(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    private static boolean isPage(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }
}
