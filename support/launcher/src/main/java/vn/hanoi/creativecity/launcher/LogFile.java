package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process has written. */
record LogFile(Path path) {
    private static final int LAST_LINES = 30;

    void clear() throws IOException {
        Files.write(path, new byte[0]);
    }

    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written after the log had this size; nothing when somebody has cleared it away meanwhile. */
    String since(long size) {
        if (!Files.exists(path)) {
            return "";
        }
        try (var in = Files.newInputStream(path)) {
            in.skip(size);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lastLinesSince(long size) {
        List<String> lines = since(size).lines().toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    ProcessBuilder.Redirect append() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }
}
