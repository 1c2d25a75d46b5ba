package vn.hanoi.creativecity.platform.json;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * JSON comes in UTF-8 and in nothing else [RFC 8259 section 8.1]. Jackson also takes UTF-16 and UTF-32, and characters
 * written in more bytes than they need; here each byte that UTF-8 forbids becomes one that Jackson refuses at its place.
 */
final class StrictUtf8 extends InputDecorator {

    private static final long serialVersionUID = 1;

    @Override
    public InputStream decorate(IOContext context, InputStream in) {
        return new Checked(in);
    }

    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
        return new Checked(new ByteArrayInputStream(bytes, offset, length));
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }

    private static final class Checked extends FilterInputStream {

        private static final int NEVER = 0xFF;

        private int previous;

        private Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            return value < 0 ? value : check(value);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            for (int i = offset; i < offset + read; i++) {
                bytes[i] = (byte) check(bytes[i] & 0xFF);
            }
            return read;
        }

        private int check(int value) {
            boolean allowed = isAllowed(value);
            previous = value;
            return allowed ? value : NEVER;
        }

        /** The forbidden ones of table 3-7 of the Unicode Standard, and NUL, with which UTF-16 and UTF-32 are full. */
        private boolean isAllowed(int value) {
            return switch (previous) {
                case 0xE0 -> value >= 0xA0;
                case 0xED -> value <= 0x9F;
                case 0xF0 -> value >= 0x90;
                case 0xF4 -> value <= 0x8F;
                default -> value != 0 && value != 0xC0 && value != 0xC1 && value < 0xF5;
            };
        }
    }
}
