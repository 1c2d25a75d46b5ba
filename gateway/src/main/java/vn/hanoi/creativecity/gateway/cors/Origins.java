package vn.hanoi.creativecity.gateway.cors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.directory.ClientDirectory;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What scripts of other sites may do [Fetch Standard, section 3.3]. Everybody's may read what is public, without
 * credentials; those of origins that an active API client lists may do all that the one who asks may.
 */
@Singleton
public class Origins {

    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Vary");
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";
    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("Access-Control-Allow-Origin");

    private static final String PUBLIC_METHODS = "GET, HEAD";
    private static final String PUBLIC_HEADERS =
            "Accept, Accept-Language, Cache-Control, If-None-Match, If-Range, Range";
    private static final String LISTED_HEADERS = "Accept, Accept-Language, Authorization, Cache-Control, Content-Type, "
            + "Idempotency-Key, If-Match, If-None-Match, If-Range, Prefer, Range, X-API-Key";

    /** All that a script may want to know and does not see by itself, such as {@code Content-Language}. */
    private static final String EXPOSED_HEADERS = "Accept-Ranges, Age, Allow, Cache-Status, Change-Cursor, "
            + "Content-Disposition, Content-Range, Date, Deprecation, ETag, Idempotent-Replayed, Link, Location, "
            + "RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate";

    private static final String REMEMBERED_SECONDS = "600";

    private final ClientDirectory clients;

    Origins(ClientDirectory clients) {
        this.clients = clients;
    }

    /** Whether a browser asks what it may do, before it does it. */
    public boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains(ORIGIN)
                && request.headers().contains(REQUESTED_METHOD);
    }

    /**
     * Answers a preflight.
     *
     * @param methods those that the path has
     */
    public void answerPreflight(HttpServerRequest request, String methods) {
        boolean isListed = clients.allowsOrigin(request.getHeader(ORIGIN));
        request.response()
                .putHeader("Access-Control-Allow-Methods", isListed ? methods : PUBLIC_METHODS)
                .putHeader("Access-Control-Allow-Headers", isListed ? LISTED_HEADERS : PUBLIC_HEADERS)
                .putHeader("Access-Control-Max-Age", REMEMBERED_SECONDS)
                .setStatusCode(204)
                .end();
    }

    /** Lets scripts read the answer, whatever it will be. */
    public void tell(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        headers.set(ALLOW_ORIGIN, origin != null && clients.allowsOrigin(origin) ? origin : "*");
        headers.add(VARY, ORIGIN);
        if (origin != null) {
            headers.set("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        }
    }

    /**
     * Makes sure that credentials come from where they belong.
     *
     * @throws Problem 403 when a script shows them whose origin the client does not list
     */
    public void check(HttpServerRequest request, Caller caller) {
        String origin = caller.isNobody() ? null : request.getHeader(ORIGIN);
        if (origin == null || isOwn(origin, request)) {
            return;
        }
        boolean isListed = caller.client()
                .map(KnownClient::allowedOrigins)
                .filter(origins -> origins.contains(origin))
                .isPresent();
        if (!isListed) {
            Message message = new Message(
                    "Trang ở nguồn (origin) này không được dùng khoá hay mã truy cập này.",
                    "A page of this origin may not use this key or access token.");
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    message,
                    List.of(Violation.ofHeader("Origin", "origin_not_allowed", message)));
        }
    }

    /** The pages of the gateway itself, such as {@code /docs}. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        String host = "://" + request.authority();
        return origin.equals("https" + host) || origin.equals("http" + host);
    }
}
