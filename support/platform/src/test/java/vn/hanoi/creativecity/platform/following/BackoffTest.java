package vn.hanoi.creativecity.platform.following;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void itIsTwiceAsLongEachTimeUpToTheLongest() {
        assertEquals(List.of(0L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L), rests(1));
    }

    @Test
    void chanceTakesHalfOfItAtMost() {
        assertEquals(List.of(0L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L), rests(0));
    }

    @Test
    void itDoesNotOverflow() {
        assertEquals(Duration.ofSeconds(30), backoff(1).after(Integer.MAX_VALUE));
    }

    private static List<Long> rests(double chance) {
        return IntStream.rangeClosed(0, 7)
                .mapToObj(failures -> backoff(chance).after(failures).toMillis())
                .toList();
    }

    private static Backoff backoff(double chance) {
        return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> chance);
    }
}
