package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the JDK says about its own children, said also about processes that have lost their parent. */
final class Processes {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /**
     * Whether it has not ended yet. An orphan that ended stays visible until the first process of the system collects
     * it, and in some containers that one never does.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !hasEnded(process);
    }

    /** Waits for it to end, and kills it when that takes longer. */
    static void awaitEnd(ProcessHandle process, Duration patience) {
        long begin = System.nanoTime();
        while (isRunning(process)) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                process.destroyForcibly();
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** Linux shows the state after the name, which stands in parentheses; other systems have no such file. */
    private static boolean hasEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException noSuchFile) {
            return false;
        }
    }

    private Processes() {}
}
