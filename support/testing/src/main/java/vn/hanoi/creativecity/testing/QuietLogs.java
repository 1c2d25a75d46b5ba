package vn.hanoi.creativecity.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lowers the voice of tools that tell more about their work than a reader of test results wants to know. */
final class QuietLogs {

    /** The JVM forgets the level of a logger that nobody holds. */
    private static final List<Logger> HELD = new CopyOnWriteArrayList<>();

    private QuietLogs() {}

    static void keep(String... names) {
        set(Level.WARNING, names);
    }

    static void silence(String... names) {
        set(Level.OFF, names);
    }

    private static void set(Level level, String... names) {
        for (var name : names) {
            var logger = Logger.getLogger(name);
            logger.setLevel(level);
            HELD.add(logger);
        }
    }
}
