package vn.hanoi.creativecity.gateway.docs;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.hanoi.creativecity.gateway.compression.Compressible;
import vn.hanoi.creativecity.gateway.compression.Gzip;

/** A file of the class path that is shown outside. */
record DocsFile(String name, String type, Buffer bytes, Buffer compressed, String tag) {

    static DocsFile read(String name, String type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no file docs/" + name);
            }
            byte[] bytes = file.readAllBytes();
            return new DocsFile(name, type, Buffer.buffer(bytes), Buffer.buffer(compressed(type, bytes)), tag(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isCompressible() {
        return Compressible.isText(type);
    }

    /** Each reader needs its own view of the bytes. */
    Buffer content(boolean isCompressed) {
        return isCompressed ? compressed.slice() : bytes.slice();
    }

    private static byte[] compressed(String type, byte[] bytes) {
        return Compressible.isText(type) ? Gzip.whole(bytes) : bytes;
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
