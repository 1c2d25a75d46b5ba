package vn.hanoi.creativecity.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the launcher says, from its first line on. */
final class LauncherOutput {

    private final List<String> lines = new ArrayList<>();
    private boolean hasEnded;
    private int forgotten;

    LauncherOutput(Process launcher) {
        Thread.ofVirtual().start(() -> read(launcher));
    }

    /** What was said until now is not waited for any more. */
    synchronized void forget() {
        forgotten = lines.size();
    }

    /** Waits for a line with this text that was not forgotten. */
    void await(String text, Duration deadline) throws InterruptedException {
        await(text, deadline, false);
    }

    /** Waits for a line with this text, whenever it is or was said. */
    void awaitEver(String text, Duration deadline) throws InterruptedException {
        await(text, deadline, true);
    }

    private synchronized void await(String text, Duration deadline, boolean ever) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (lines.stream().skip(ever ? 0 : forgotten).noneMatch(line -> line.contains(text))) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (hasEnded || left <= 0) {
                throw new IllegalStateException(
                        "The launcher did not say “" + text + "”, but:\n" + String.join("\n", lines));
            }
            wait(left);
        }
    }

    private void read(Process launcher) {
        try (BufferedReader output = launcher.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException closed) {
            add("The launcher's output ended: " + closed.getMessage());
        }
        end();
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        hasEnded = true;
        notifyAll();
    }
}
