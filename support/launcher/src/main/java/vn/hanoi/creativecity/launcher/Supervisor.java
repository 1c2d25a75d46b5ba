package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one program running from its first start until it is told to stop. */
final class Supervisor {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Program program;
    private final ProcessRecord record;
    private final Duration deadline;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile ProcessHandle process;

    Supervisor(Program program, ProcessRecord record, Duration deadline) {
        this.program = program;
        this.record = record;
        this.deadline = deadline;
    }

    String name() {
        return program.name();
    }

    /** Stops what an earlier run started and, being killed, could not stop. */
    void stopLeftover() {
        record.find(name()).ifPresent(leftover -> {
            Terminal.say("  stopping " + name() + " (process " + leftover.pid() + "), left by an earlier run");
            program.stop(leftover);
        });
        record.stopped(name());
    }

    /** Returns when the program is ready; from then on it is started again whenever it dies. */
    void start() throws IOException, CannotStart, InterruptedException {
        program.log().clear();
        startOnce();
        supervise();
    }

    /**
     * The same, but a start that fails is tried again, less and less often.
     *
     * @return whether the program got ready before it was told to stop
     */
    boolean startInTheEnd() throws IOException, InterruptedException {
        program.log().clear();
        while (!isStopping()) {
            Instant begin = Instant.now();
            try {
                startOnce();
                supervise();
                return true;
            } catch (IOException | CannotStart e) {
                stopProcess();
                if (!isStopping()) {
                    Duration wait = backoff.afterRunning(Duration.between(begin, Instant.now()));
                    Terminal.event("It is tried again in " + wait.toSeconds() + " s. " + e.getMessage());
                    pause(wait);
                }
            }
        }
        return false;
    }

    /** Nothing starts any more after this, whatever was under way. */
    void stop() {
        stopping.countDown();
        stopProcess();
    }

    private void supervise() {
        Thread.ofVirtual().name(name() + " supervisor").start(this::keepRunning);
    }

    private void startOnce() throws IOException, CannotStart, InterruptedException {
        long logged = program.log().size();
        Instant begin = Instant.now();
        launch();
        while (!program.isReady()) {
            if (isStopping()) {
                throw CannotStart.stopping(name());
            }
            if (!Processes.isRunning(process)) {
                throw CannotStart.ended(name(), program.log().lastLinesSince(logged));
            }
            if (Instant.now().isAfter(begin.plus(deadline))) {
                throw CannotStart.notReady(name(), deadline, program.log().lastLinesSince(logged));
            }
            pause(LOOK_EVERY);
        }
    }

    private synchronized void launch() throws IOException, CannotStart, InterruptedException {
        if (isStopping()) {
            throw CannotStart.stopping(name());
        }
        process = program.launch();
        record.started(name(), process);
    }

    private synchronized void stopProcess() {
        if (process != null && Processes.isRunning(process)) {
            program.stop(process);
        }
        record.stopped(name());
    }

    private void keepRunning() {
        try {
            while (!isStopping()) {
                Instant begin = Instant.now();
                while (Processes.isRunning(process) && !isStopping()) {
                    pause(LOOK_EVERY);
                }
                if (!isStopping()) {
                    startAgain(backoff.afterRunning(Duration.between(begin, Instant.now())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(Duration wait) throws InterruptedException {
        Terminal.event(name() + " died; it is started again in " + wait.toSeconds() + " s");
        pause(wait);
        Instant begin = Instant.now();
        try {
            startOnce();
            Terminal.event(name() + " is back after " + Terminal.since(begin));
        } catch (IOException | CannotStart e) {
            if (!isStopping()) {
                Terminal.event(
                        name() + " did not come back; its log: " + program.log().path());
                stopProcess();
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
