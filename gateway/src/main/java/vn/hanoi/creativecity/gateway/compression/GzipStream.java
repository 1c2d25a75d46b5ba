package vn.hanoi.creativecity.gateway.compression;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;

/**
 * An answer that is compressed while it flows. Each piece leaves at once: who reads line by line is not left waiting. What
 * compresses is memory that no collector sees, so it is given back when the answer is over, whole or not.
 */
public final class GzipStream implements WriteStream<Buffer>, AutoCloseable {

    private final HttpServerResponse answer;
    private final Gzip gzip = new Gzip();

    GzipStream(HttpServerResponse answer) {
        this.answer = answer;
    }

    @Override
    public Future<Void> write(Buffer piece) {
        return answer.write(gzip.piece(piece));
    }

    @Override
    public void write(Buffer piece, Handler<AsyncResult<Void>> handler) {
        write(piece).onComplete(handler);
    }

    @Override
    public Future<Void> end() {
        return answer.end(gzip.end());
    }

    @Override
    public void close() {
        gzip.end();
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        end().onComplete(handler);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        answer.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int bytes) {
        answer.setWriteQueueMaxSize(bytes);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return answer.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        answer.drainHandler(handler);
        return this;
    }
}
