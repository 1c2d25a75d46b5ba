package vn.hanoi.creativecity.centres.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * The characters of a file in UTF-8, one after the other, and where each of them stands. Without the byte order mark that
 * some programs put before them.
 */
final class FileText {

    static final int END = -1;

    private static final Message NOT_UTF8 =
            new Message("Từ đây tệp không phải UTF-8.", "From here on the file is not UTF-8.");
    private static final Message NUL = new Message("Tệp có ký tự NUL.", "The file holds a NUL.");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LENGTH = 1 << 16;

    private final InputStream file;

    /** It reports what it cannot decode. */
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private final ByteBuffer bytes = ByteBuffer.allocate(LENGTH).flip();
    private final CharBuffer characters = CharBuffer.allocate(LENGTH).flip();
    private boolean isBegun;
    private boolean isLast;
    private boolean isBroken;
    private long line = 1;
    private int position = 1;
    private char previous;

    FileText(InputStream file) {
        this.file = file;
    }

    /** The line on which the next character stands: it ends with a line feed, a carriage return, or both. */
    long line() {
        return line;
    }

    /** The place of the next character in its line, the first being 1. */
    int position() {
        return position;
    }

    /**
     * The next character, which stays the next; {@link #END} when there is none.
     *
     * @throws UnreadableFile where the bytes are no UTF-8, or a NUL
     */
    int peek() {
        if (!characters.hasRemaining()) {
            decode();
        }
        if (!isBegun) {
            isBegun = true;
            if (characters.hasRemaining() && characters.get(characters.position()) == BYTE_ORDER_MARK) {
                characters.get();
                return peek();
            }
        }
        if (!characters.hasRemaining() && !isBroken) {
            return END;
        }
        char next = isBroken && !characters.hasRemaining() ? 0 : characters.get(characters.position());
        if (next == 0) {
            throw new UnreadableFile(ImportProblem.ofPosition(
                    line, position, "unusable_text", characters.hasRemaining() ? NUL : NOT_UTF8));
        }
        return next;
    }

    /** The same, and goes on to the one behind it. */
    int next() {
        int next = peek();
        if (next != END) {
            note(characters.get());
        }
        return next;
    }

    private void note(char c) {
        if (c == '\r' || c == '\n' && previous != '\r') {
            line++;
            position = 1;
        } else if (c != '\n' && !Character.isLowSurrogate(c)) {
            position++;
        }
        previous = c;
    }

    /** What is broken is told when all that stands before it has been read. */
    private void decode() {
        characters.clear();
        boolean isEnd = isBroken;
        while (characters.position() == 0 && !isEnd) {
            CoderResult result = decoder.decode(bytes, characters, isLast);
            isBroken = result.isError();
            isEnd = isBroken || isLast && result.isUnderflow();
            if (!isEnd && result.isUnderflow()) {
                fill();
            }
        }
        characters.flip();
    }

    private void fill() {
        try {
            bytes.compact();
            int read = file.read(bytes.array(), bytes.position(), bytes.remaining());
            isLast = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
