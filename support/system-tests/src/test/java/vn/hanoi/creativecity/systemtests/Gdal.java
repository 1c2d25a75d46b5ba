package vn.hanoi.creativecity.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The commands of GDAL, with which programs for maps read. */
public final class Gdal {

    private Gdal() {}

    /** Whether nobody has said that this machine cannot have them. */
    public static boolean isThere() {
        return !"true".equals(System.getenv("WITHOUT_GDAL"));
    }

    /** What the command prints. */
    static String run(String... command) {
        try {
            Path errors = Files.createTempFile("gdal", ".txt");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String complaints = Files.readString(errors);
            Files.delete(errors);
            assertEquals("0 ", status + " " + complaints, () -> String.join(" ", command));
            return printed;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    List.of(command).getFirst()
                            + " cannot be started. It is in the package gdal-bin: install it (apt-get install gdal-bin).",
                    absent);
        }
    }
}
