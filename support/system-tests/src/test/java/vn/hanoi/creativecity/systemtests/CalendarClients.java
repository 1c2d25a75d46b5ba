package vn.hanoi.creativecity.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The commands of two programs with which people keep calendars at a terminal: khal and vdirsyncer. */
public final class CalendarClients {

    private CalendarClients() {}

    /** Whether nobody has said that this machine cannot have them. */
    public static boolean areThere() {
        return !"true".equals(System.getenv("WITHOUT_CALENDAR_CLIENTS"));
    }

    /** What the command prints, errors included; each of them keeps what it knows in the folder. */
    static String run(Path folder, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
            builder.environment()
                    .put("XDG_CONFIG_HOME", folder.resolve("config").toString());
            builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.directory(folder.toFile()).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + printed);
            return printed;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    List.of(command).getFirst()
                            + " cannot be started. It is in a package of its name: install it (apt-get install khal vdirsyncer).",
                    absent);
        }
    }
}
