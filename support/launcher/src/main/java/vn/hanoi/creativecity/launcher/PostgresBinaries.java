package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL for this machine: unpacked from their jar once, then shared by every run. */
final class PostgresBinaries {

    /** Unpacks into a draft that is renamed when complete, so that several may try at once. */
    static Path unpackedIn(Path folder) throws IOException, CannotStart {
        URL archive = archive();
        Path unpacked = folder.resolve(nameOf(archive));
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        Path draft = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
        try (InputStream in = archive.openStream()) {
            unpack(in, draft);
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(draft);
            if (!Files.exists(unpacked)) {
                throw e;
            }
        }
        return unpacked;
    }

    private static URL archive() throws CannotStart {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor =
                switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
        URL archive = PostgresBinaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new CannotStart("There is no embedded PostgreSQL for " + system + " on " + machine
                    + ". Use docker-compose.yml on this machine.");
        }
        return archive;
    }

    /** The name of the jar, which has the version in it: a new version is unpacked anew. */
    private static String nameOf(URL archive) {
        String jar = archive.getPath().substring(0, archive.getPath().lastIndexOf(".jar!"));
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    private static void unpack(InputStream in, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = entry.resolveIn(folder);
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, path);
                    boolean isProgram = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private PostgresBinaries() {}
}
