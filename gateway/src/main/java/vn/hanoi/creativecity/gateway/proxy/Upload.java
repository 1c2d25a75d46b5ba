package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** The body of a request on its way to the service: at the pace of the slower side, counted, and within a time. */
final class Upload {

    private static final long NO_TIMER = -1;

    private final Exchange exchange;
    private final HttpServerRequest request;
    private final HttpClientRequest inner;
    private final Vertx vertx;
    private final UploadLimit limit;
    private long bytes;
    private long watchedSince;
    private boolean isEnded;
    private long timer = NO_TIMER;

    Upload(Exchange exchange, HttpServerRequest request, HttpClientRequest inner, Vertx vertx, UploadLimit limit) {
        this.exchange = exchange;
        this.request = request;
        this.inner = inner;
        this.vertx = vertx;
        this.limit = limit;
    }

    /** Whether the request says that a body follows; one by HTTP/2 need not say it. */
    static boolean isAnnounced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    void start() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            inner.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        if (isAnnounced(request)) {
            watch();
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.handler(this::forward);
        request.endHandler(_ -> end());
        request.resume();
        if (!isAnnounced(request) && request.version() == HttpVersion.HTTP_2) {
            // The frame of the head, which this may be called from, says whether that was all.
            vertx.runOnContext(_ -> awaitEnd());
        }
    }

    /** Whether it ended without a byte. */
    boolean wasEmpty() {
        return isEnded && bytes == 0;
    }

    /** Ends the watch over the time; the rest of the body, if there is any, goes nowhere. */
    void stop() {
        vertx.cancelTimer(timer);
        timer = NO_TIMER;
    }

    private void awaitEnd() {
        if (!isEnded && !exchange.isOver()) {
            exchange.uploadLasts();
            watch();
        }
    }

    private void watch() {
        watchedSince = bytes;
        timer = vertx.setTimer(limit.time().toMillis(), _ -> exchange.uploadIsLate());
    }

    private void forward(Buffer chunk) {
        bytes += chunk.length();
        if (exchange.isOver()) {
            return;
        }
        if (bytes > limit.bytes()) {
            exchange.uploadIsTooLarge();
            return;
        }
        if (bytes - watchedSince >= limit.pace()) {
            stop();
            watch();
        }
        if (!inner.isChunked() && !inner.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            inner.setChunked(true);
        }
        inner.write(chunk);
        if (inner.writeQueueFull()) {
            request.pause();
            inner.drainHandler(_ -> request.resume());
        }
    }

    private void end() {
        isEnded = true;
        stop();
        if (!exchange.isOver()) {
            inner.end();
            exchange.uploaded();
        }
    }
}
