package vn.hanoi.creativecity.ideas.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of a file by their places, of which a small piece is in memory at a time. */
final class FileBytes implements Closeable {

    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;

    FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file);
        length = channel.size();
    }

    long length() {
        return length;
    }

    /** @throws UnusableFile when the file ends before it */
    int at(long place) {
        if (place < 0 || place >= length) {
            throw UnusableFile.truncated();
        }
        if (place < windowAt || place >= windowAt + window.limit()) {
            load(place);
        }
        return window.get((int) (place - windowAt)) & 0xff;
    }

    /** A number that begins with its most significant byte. */
    long big(long place, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | at(place + i);
        }
        return value;
    }

    /** A number that begins with its least significant byte. */
    long little(long place, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | at(place + i);
        }
        return value;
    }

    String text(long place, int bytes) {
        byte[] read = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            read[i] = (byte) at(place + i);
        }
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    boolean has(long place, String text) {
        if (place < 0 || place + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (at(place + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void load(long place) {
        try {
            windowAt = place;
            window.clear();
            while (window.hasRemaining() && channel.read(window, windowAt + window.position()) > 0) {
                // Until it is full or the file ends.
            }
            window.flip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
