package vn.hanoi.creativecity.platform.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer of any length, at the pace of its reader: a few pieces are on their way to them, the next one waits
 * until one has been taken. The framework's own stream would wait for ever.
 */
final class Outlet extends OutputStream {

    private static final int PIECE = 64 * 1024;
    private static final int MOST_ON_THEIR_WAY = 4;

    private final HttpServerResponse response;
    private final Duration patience;
    private final Semaphore room = new Semaphore(MOST_ON_THEIR_WAY);
    private volatile Throwable failure;
    private Buffer piece = Buffer.buffer(PIECE);

    /** @param patience for how long the reader may take nothing */
    Outlet(HttpServerResponse response, Duration patience) {
        this.response = response;
        this.patience = patience;
    }

    @Override
    public void write(int value) throws ReaderGone, InterruptedIOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws ReaderGone, InterruptedIOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            int fits = Math.min(left, PIECE - piece.length());
            piece.appendBytes(bytes, from, fits);
            from += fits;
            left -= fits;
            if (piece.length() == PIECE) {
                send();
            }
        }
    }

    /** Whatever writes here may say that it is done for now; what goes out is decided by size alone. */
    @Override
    public void flush() {}

    /** Sends what is left, and waits until all has been taken. */
    void finish() throws ReaderGone, InterruptedIOException {
        if (piece.length() > 0) {
            send();
        }
        await(MOST_ON_THEIR_WAY);
    }

    private void send() throws ReaderGone, InterruptedIOException {
        await(1);
        if (!response.headWritten()) {
            response.setChunked(true);
        }
        response.write(piece).onComplete(taken -> {
            if (taken.failed()) {
                failure = taken.cause();
            }
            room.release();
        });
        piece = Buffer.buffer(PIECE);
    }

    private void await(int pieces) throws ReaderGone, InterruptedIOException {
        try {
            if (!room.tryAcquire(pieces, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ReaderGone("The reader takes nothing", null);
            }
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException();
        }
        if (failure != null) {
            throw new ReaderGone("The reader is gone", failure);
        }
    }
}
