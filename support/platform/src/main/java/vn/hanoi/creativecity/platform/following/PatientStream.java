package vn.hanoi.creativecity.platform.following;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An answer that ends with a failure when nothing more comes of it for too long; the client of the JDK would wait for ever. */
final class PatientStream extends FilterInputStream {

    private final Duration patience;
    private volatile boolean isLate;

    PatientStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        CompletableFuture<Void> watch = new CompletableFuture<>();
        watch.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> giveUp());
        try {
            return super.read(buffer, offset, length);
        } catch (IOException broken) {
            throw isLate ? new IOException("nothing more came for " + patience.toSeconds() + " s", broken) : broken;
        } finally {
            watch.complete(null);
        }
    }

    private Void giveUp() {
        isLate = true;
        try {
            close();
        } catch (IOException closed) {
            // The one who reads is told.
        }
        return null;
    }
}
