package vn.hanoi.creativecity.gateway.compression;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compresses a body, in one piece or as it comes. */
public final class Gzip {

    private static final int BLOCK = 8192;

    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
    private final GZIPOutputStream gzip;

    Gzip() {
        try {
            gzip = new GZIPOutputStream(sink, BLOCK, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] whole(byte[] body) {
        Gzip gzip = new Gzip();
        gzip.feed(body);
        return gzip.close();
    }

    /** The compressed form of one more piece, all of it: whoever reads that far has the piece. */
    Buffer piece(Buffer piece) {
        feed(piece.getBytes());
        try {
            gzip.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Buffer compressed = Buffer.buffer(sink.toByteArray());
        sink.reset();
        return compressed;
    }

    /** The end of the compressed form, and of what it took to make it. */
    Buffer end() {
        return Buffer.buffer(close());
    }

    private void feed(byte[] piece) {
        try {
            gzip.write(piece);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] close() {
        try {
            gzip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sink.toByteArray();
    }
}
