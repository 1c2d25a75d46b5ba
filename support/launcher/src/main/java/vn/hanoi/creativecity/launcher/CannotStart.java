package vn.hanoi.creativecity.launcher;

import java.time.Duration;
import java.util.List;

/** Why a run, or one process of it, cannot start; the message is shown as it stands. */
final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }

    static CannotStart ended(String name, List<String> lastLines) {
        return new CannotStart(name + " ended while starting. " + quote(lastLines));
    }

    static CannotStart notReady(String name, Duration deadline, List<String> lastLines) {
        return new CannotStart(name + " was not ready after " + deadline.toSeconds() + " s. " + quote(lastLines));
    }

    static CannotStart stopping(String name) {
        return new CannotStart(name + " is being stopped.");
    }

    private static String quote(List<String> lastLines) {
        return lastLines.isEmpty()
                ? "It wrote nothing to its log."
                : "The last lines of its log:\n  | " + String.join("\n  | ", lastLines);
    }
}
