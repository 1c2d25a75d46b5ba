package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1 << 16})
    void charactersAreWholeWhereverTheBytesAreDivided(int length) {
        String text = "Đường sách 🎨 Hà Nội\r\n".repeat(9_000);
        FileText read = new FileText(divided(text.getBytes(StandardCharsets.UTF_8), length));
        StringBuilder found = new StringBuilder();
        for (int next = read.next(); next != FileText.END; next = read.next()) {
            found.append((char) next);
        }
        assertEquals(text, found.toString());
        assertEquals("9001 1", read.line() + " " + read.position());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1 << 16})
    void whatStandsBeforeAFaultIsRead(int length) {
        byte[] bytes = "Một\r\nHai\rBa\n\nBố🎨X".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC0;
        FileText read = new FileText(divided(bytes, length));
        StringBuilder found = new StringBuilder();
        UnreadableFile fault = assertThrows(UnreadableFile.class, () -> {
            while (read.peek() != FileText.END) {
                found.append((char) read.next());
            }
        });
        assertEquals("Một\r\nHai\rBa\n\nBố🎨", found.toString());
        ImportProblem problem = fault.problems().getFirst();
        assertEquals("5 4", problem.line() + " " + problem.position());
        assertThrows(UnreadableFile.class, read::next, "and nothing behind it");
    }

    @Test
    void aByteOrderMarkIsNoPartOfIt() {
        FileText marked = new FileText(divided("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8), 1));
        assertEquals("a\uFEFF", "" + (char) marked.next() + (char) marked.next());
        assertEquals(FileText.END, marked.next());
        assertEquals(FileText.END, new FileText(InputStream.nullInputStream()).peek());
        assertEquals(FileText.END, new FileText(divided("\uFEFF".getBytes(StandardCharsets.UTF_8), 2)).peek());
    }

    /** Gives so many bytes at a time. */
    private static InputStream divided(byte[] bytes, int length) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int most) {
                return super.read(into, offset, Math.min(most, length));
            }
        };
    }
}
