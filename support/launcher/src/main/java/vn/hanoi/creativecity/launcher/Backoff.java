package vn.hanoi.creativecity.launcher;

import java.time.Duration;

/** How long to wait before a process that died is started again: twice as long each time, unless it ran well. */
final class Backoff {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration RAN_WELL = Duration.ofMinutes(1);

    private Duration next = SHORTEST;

    Duration afterRunning(Duration howLong) {
        Duration wait = howLong.compareTo(RAN_WELL) < 0 ? next : SHORTEST;
        Duration twice = wait.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return wait;
    }
}
