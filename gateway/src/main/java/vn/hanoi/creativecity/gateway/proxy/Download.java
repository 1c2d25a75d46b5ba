package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.WriteStream;
import java.time.Duration;
import vn.hanoi.creativecity.gateway.compression.Compression;
import vn.hanoi.creativecity.gateway.compression.GzipStream;
import vn.hanoi.creativecity.gateway.upstream.Loans;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * The answer of a service on its way to the reader, at the pace of the slower side. It is broken off by the service, or when
 * its reader stops taking it; a reader who is gone is noticed by the exchange.
 */
final class Download {

    private static final long UNKNOWN = -1;
    private static final long NO_TIMER = -1;

    private final Exchange exchange;
    private final HttpServerRequest request;
    private final HttpClientResponse response;
    private final Buffer beginning;
    private final Loans loans;
    private final Vertx vertx;
    private final Duration patience;
    private WriteStream<Buffer> body;
    private long timer = NO_TIMER;
    private long left = UNKNOWN;
    private boolean isMeasured;
    private boolean isEnded;

    /**
     * @param beginning what of the body has been read already
     * @param loans what is lent of the rest
     * @param patience how long the reader may take nothing of it
     */
    Download(
            Exchange exchange,
            HttpServerRequest request,
            HttpClientResponse response,
            Buffer beginning,
            Loans loans,
            Vertx vertx,
            Duration patience) {
        this.exchange = exchange;
        this.request = request;
        this.response = response;
        this.beginning = beginning;
        this.loans = loans;
        this.vertx = vertx;
        this.patience = patience;
    }

    void start(HeaderRules headers) {
        HttpServerResponse answer = request.response().setStatusCode(response.statusCode());
        headers.copyOutwards(response.headers(), answer.headers());
        String length = answer.headers().get(HttpHeaders.CONTENT_LENGTH);
        body = Compression.of(request);
        isMeasured = answer.headers().contains(HttpHeaders.CONTENT_LENGTH);
        if (hasBody()) {
            left = length == null ? UNKNOWN : Long.parseLong(length);
            answer.setChunked(!isMeasured);
        }
        response.exceptionHandler(exchange::breakOff).endHandler(_ -> end());
        if (beginning.length() > 0) {
            forward(beginning);
        }
        response.handler(this::forward).resume();
    }

    /** Nothing more will be written. */
    void stop() {
        endWatch();
        loans.end();
        if (body instanceof GzipStream compressed) {
            compressed.close();
        }
    }

    private void endWatch() {
        vertx.cancelTimer(timer);
        timer = NO_TIMER;
    }

    private boolean hasBody() {
        return request.method() != HttpMethod.HEAD && response.statusCode() != 204 && response.statusCode() != 304;
    }

    private void forward(Buffer piece) {
        if (exchange.isOver()) {
            return;
        }
        left -= piece.length();
        if (left == 0) {
            Future<Void> written = body.end(piece);
            loans.end(piece, written);
            finish(written);
            return;
        }
        loans.end(piece, body.write(piece));
        if (body.writeQueueFull()) {
            await();
        }
    }

    private void await() {
        response.pause();
        endWatch();
        timer = vertx.setTimer(patience.toMillis(), _ -> exchange.breakOff(new Problem(ProblemType.REQUEST_TIMEOUT)));
        body.drainHandler(_ -> {
            endWatch();
            response.resume();
        });
    }

    private void end() {
        if (!isEnded && !exchange.isOver()) {
            finish(body.end());
        }
    }

    private void finish(Future<Void> written) {
        isEnded = true;
        written.onComplete(_ -> {
            exchange.answered();
            if (!isMeasured && request.version() == HttpVersion.HTTP_1_0) {
                // Readers of HTTP/1.0 know the end of such an answer by that of the connection.
                request.connection().close();
            }
        });
    }
}
