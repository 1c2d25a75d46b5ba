package vn.hanoi.creativecity.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.compression.AcceptEncoding;
import vn.hanoi.creativecity.gateway.compression.TagMarks;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** The contract for people: Swagger UI from files in the jar, at {@code /docs}. */
@Singleton
public class Docs {

    private static final String ROOT = "docs";
    private static final String INDEX = "index.html";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    /** Scripts and styles from here alone; the images in the style sheet are data URLs. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'%s; "
                    + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, DocsFile> files = Stream.of(
                    DocsFile.read(INDEX, "text/html; charset=utf-8"),
                    DocsFile.read("docs.css", "text/css; charset=utf-8"),
                    DocsFile.read("docs.js", "text/javascript; charset=utf-8"),
                    DocsFile.read("page.css", "text/css; charset=utf-8"),
                    DocsFile.read("favicon-32x32.png", "image/png"),
                    // Where the identity provider sends people back to.
                    DocsFile.read("oauth2-redirect.html", "text/html; charset=utf-8"),
                    DocsFile.read("oauth2-redirect.js", "text/javascript; charset=utf-8"),
                    DocsFile.read("swagger-ui.css", "text/css; charset=utf-8"),
                    DocsFile.read("swagger-ui-bundle.js", "text/javascript; charset=utf-8"))
            .collect(Collectors.toUnmodifiableMap(DocsFile::name, Function.identity()));

    private final String policy;

    Docs(GatewayConfig config) {
        // The page fetches tokens where people log in.
        policy = POLICY.formatted(config.identity()
                .map(identity -> " " + originOf(identity.issuer()))
                .orElse(""));
    }

    /** Whether the path is one of the pages or files here, or would have to be. */
    public boolean has(List<String> path) {
        return !path.isEmpty() && path.getFirst().equals(ROOT);
    }

    /**
     * Answers with the file at the path.
     *
     * @throws Problem when there is none, or more than reading is asked for
     */
    public void answer(List<String> path, HttpServerRequest request) {
        if (path.equals(List.of(ROOT, ""))) {
            // Its files are named relative to the root, so both would work; one address is enough.
            request.response()
                    .setStatusCode(308)
                    .putHeader(HttpHeaders.LOCATION, "/" + ROOT)
                    .end();
            return;
        }
        String name = path.size() == 1 ? INDEX : String.join("/", path.subList(1, path.size()));
        DocsFile file = files.get(name);
        if (file == null) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        if (request.method() == HttpMethod.OPTIONS) {
            request.response().putHeader("Allow", METHODS).setStatusCode(204).end();
            return;
        }
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            throw new Problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", METHODS);
        }
        boolean isCompressed = file.isCompressible()
                && AcceptEncoding.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                        .wantsGzip();
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, isCompressed ? TagMarks.marked(file.tag()) : file.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .putHeader("Content-Security-Policy", policy);
        if (file.isCompressible()) {
            response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
        }
        String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (condition != null && file.tag().equals(TagMarks.unmarked(condition))) {
            response.setStatusCode(304).end();
        } else {
            Buffer content = file.content(isCompressed);
            if (isCompressed) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()))
                    .end(content);
        }
    }

    private static String originOf(String issuer) {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
