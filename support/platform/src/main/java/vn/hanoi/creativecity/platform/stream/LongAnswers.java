package vn.hanoi.creativecity.platform.stream;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Answers of any length, written while what is in them is read. What is in memory does not grow with them. */
@Singleton
public class LongAnswers {

    private static final Logger LOG = Logger.getLogger(LongAnswers.class);

    /** What writes the body; what it has written is sent on when there is enough of it. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * An answer that is whole, or whose connection breaks.
     *
     * @param patience for how long the reader may take nothing
     */
    public StreamingOutput of(HttpServerRequest request, Duration patience, Body body) {
        return _ -> {
            Outlet out = new Outlet(request.response(), patience);
            try {
                body.write(out);
                out.finish();
            } catch (IOException | RuntimeException failure) {
                boolean isReaderGone = cause(failure) instanceof ReaderGone;
                if (!isReaderGone && !request.response().headWritten()) {
                    throw failure;
                }
                LOG.logf(
                        isReaderGone ? Logger.Level.INFO : Logger.Level.WARN,
                        "The answer to %s is broken off: %s",
                        request.path(),
                        cause(failure).getMessage());
                breakOff(request);
            }
        };
    }

    /**
     * Half an answer is out: only a broken connection tells the reader that it is not whole. The framework ends each answer
     * as if it were, so it must not go on before the connection is closed, which has to wait for what is on its way.
     */
    private static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static Throwable cause(Exception failure) {
        return failure instanceof UncheckedIOException ? failure.getCause() : failure;
    }
}
