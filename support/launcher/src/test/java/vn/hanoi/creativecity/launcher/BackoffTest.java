package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void theWaitDoublesUpToHalfAMinute() {
        List<Long> waits = Stream.generate(() -> afterRunning(0)).limit(7).toList();

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L), waits);
    }

    @Test
    void aProcessThatRanForAMinuteStartsWithTheShortestWaitAgain() {
        List<Long> waits = Stream.of(0, 59, 60, 59).map(this::afterRunning).toList();

        assertEquals(List.of(1L, 2L, 1L, 2L), waits);
    }

    private long afterRunning(int seconds) {
        return backoff.afterRunning(Duration.ofSeconds(seconds)).toSeconds();
    }
}
