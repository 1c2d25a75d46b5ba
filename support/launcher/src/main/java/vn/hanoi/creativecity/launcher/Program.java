package vn.hanoi.creativecity.launcher;

import java.io.IOException;

/** One process of the suite: how it is started, known to be ready, and stopped. */
interface Program {
    String name();

    LogFile log();

    ProcessHandle launch() throws IOException, CannotStart, InterruptedException;

    boolean isReady() throws InterruptedException;

    /** Asks it to end, and ends it when it does not; returns when it is gone. */
    void stop(ProcessHandle process);
}
