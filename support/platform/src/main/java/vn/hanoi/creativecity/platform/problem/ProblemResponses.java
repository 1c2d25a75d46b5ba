package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.hanoi.creativecity.platform.text.Message;

/** Writes problems, whoever noticed them: a resource, the framework or the router. */
@Singleton
public class ProblemResponses {

    /** Nobody may keep an answer that says what went wrong this time. */
    private static final String CACHE_CONTROL = "no-store";

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    /** The answer of a JAX-RS mapper. */
    Response response(Problem problem, HttpServerRequest request) {
        Locale language = language(request);
        var response = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header("Content-Language", language.getLanguage())
                .header("Cache-Control", CACHE_CONTROL)
                .header("Vary", "Accept-Language")
                .entity(ProblemDocument.of(problem, request.path(), language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** Ends the answer of a request that never reached a resource. */
    public void send(Problem problem, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer is out: only breaking the connection tells the reader that it is not whole.
            request.connection().close();
            return;
        }
        Locale language = language(request);
        response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", language.getLanguage())
                .putHeader("Cache-Control", CACHE_CONTROL)
                .putHeader("Vary", "Accept-Language");
        problem.headers().forEach(response::putHeader);
        response.end(bytes(ProblemDocument.of(problem, request.path(), language)));
    }

    private Buffer bytes(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Locale language(HttpServerRequest request) {
        return Message.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
