package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL for this machine: unpacked from their jar when first asked for, shared by every run. */
record PostgresBinaries(Path folder) {

    Path program(String name) throws IOException, CannotStart {
        return unpacked().resolve("bin").resolve(name);
    }

    private Path unpacked() throws IOException, CannotStart {
        URL archive = archive();
        Path unpacked = folder.resolve(jarOf(archive));
        if (!Files.exists(unpacked)) {
            unpack(archive, unpacked);
        }
        return unpacked;
    }

    private static URL archive() throws CannotStart {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String processor = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        URL archive = PostgresBinaries.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new CannotStart("There is no embedded PostgreSQL for " + system + " on " + machine
                    + "; docker-compose.yml runs the suite on this machine.");
        }
        return archive;
    }

    /** The name of the jar has the version in it, so that a new version is unpacked beside the old one. */
    private static String jarOf(URL archive) {
        String jar = archive.getPath().substring(0, archive.getPath().lastIndexOf(".jar!"));
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    /** Unpacks aside and renames when all is there, so that several runs may come here at once. */
    private void unpack(URL archive, Path unpacked) throws IOException {
        Path draft = Files.createTempDirectory(Files.createDirectories(folder), "draft");
        try (InputStream in = archive.openStream()) {
            Archive.unpack(new XZCompressorInputStream(in), draft);
        }
        Folders.putInPlace(draft, unpacked);
    }
}
