package vn.hanoi.creativecity.gateway.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** The contract for people: Swagger UI from files in the jar, at {@code /docs}. */
@Singleton
public class Docs {

    private static final String ROOT = "docs";
    private static final String INDEX = "index.html";

    /** Scripts and styles from here alone; the images in the style sheet are data URLs. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, DocsFile> files = Stream.of(
                    DocsFile.read(INDEX, "text/html; charset=utf-8"),
                    DocsFile.read("docs.css", "text/css; charset=utf-8"),
                    DocsFile.read("docs.js", "text/javascript; charset=utf-8"),
                    DocsFile.read("page.css", "text/css; charset=utf-8"),
                    DocsFile.read("favicon-32x32.png", "image/png"),
                    DocsFile.read("swagger-ui.css", "text/css; charset=utf-8"),
                    DocsFile.read("swagger-ui-bundle.js", "text/javascript; charset=utf-8"))
            .collect(Collectors.toUnmodifiableMap(DocsFile::name, Function.identity()));

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
        String name = path.size() == 1 ? INDEX : String.join("/", path.subList(1, path.size()));
        DocsFile file = files.get(name);
        if (file == null) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            throw new Problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD");
        }
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .putHeader("Content-Security-Policy", POLICY);
        if (file.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(file.length()))
                    .end(file.content());
        }
    }
}
