package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemResponses;

/** Answers that the gateway gives in place of a service. */
@Singleton
public class Refusals {

    /** How long to read on what nobody wants, so that the sender comes to read the answer. */
    private static final long PATIENCE_MS = 2_000;

    private static final long NO_ERROR = 0;

    private final ProblemResponses responses;
    private final Vertx vertx;

    Refusals(ProblemResponses responses, Vertx vertx) {
        this.responses = responses;
        this.vertx = vertx;
    }

    public void send(Problem problem, HttpServerRequest request) {
        responses.send(problem, request);
    }

    /** Answers while the body is still arriving, and takes no more of it. */
    public void sendAndHangUp(Problem problem, HttpServerRequest request) {
        // Among the streams of HTTP/2 one can end without the others.
        boolean endsConnection = request.version() != HttpVersion.HTTP_2;
        send(endsConnection ? problem.with("Connection", "close") : problem, request);
        hangUp(request);
    }

    /**
     * Leaves an answer unfinished. Over HTTP/1 that ends the connection; to reset the answer alone would do the same,
     * but without the events by which the server counts the requests that its shutdown waits for.
     */
    void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    /**
     * Takes no more of a request that has its answer, but not at once: who still sends to a closed connection is told of a
     * reset and may never see the answer [RFC 9112 section 9.6].
     */
    void hangUp(HttpServerRequest request) {
        if (request.isEnded()) {
            close(request);
            return;
        }
        long timer = vertx.setTimer(PATIENCE_MS, _ -> close(request));
        request.handler(_ -> {});
        request.exceptionHandler(_ -> vertx.cancelTimer(timer));
        request.endHandler(_ -> {
            vertx.cancelTimer(timer);
            close(request);
        });
        request.resume();
    }

    /** Over HTTP/2 only the request itself, if there is more of it [RFC 9113 section 8.1]. */
    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
    }
}
