package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the JDK does not do with files in one step. */
final class Folders {

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> innermostFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            innermostFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : innermostFirst) {
            Files.delete(path);
        }
    }

    /** Replaces a file as a whole, readable by its owner alone: a reader sees the old text or the new one. */
    static void writePrivately(Path file, String text) throws IOException {
        replace(file, text, "rw-------");
    }

    static void writePublicly(Path file, String text) throws IOException {
        replace(file, text, "rw-r--r--");
    }

    private static void replace(Path file, String text, String permissions) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.writeString(draft, text);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Shows what was made aside under its name, unless another run was first. */
    static void putInPlace(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherRunWasFirst) {
            delete(draft);
        }
    }

    private Folders() {}
}
