package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void itDoublesFromAMinuteToSixHoursAndEndsAfterThreeDays() {
        Instant since = Instant.parse("2026-11-22T00:00:00Z");
        List<Long> minutes = new ArrayList<>();
        Instant now = since;
        Optional<Instant> next = BackOff.nextAttempt(1, since, now);
        while (next.isPresent()) {
            minutes.add(Duration.between(now, next.get()).toMinutes());
            now = next.get();
            next = BackOff.nextAttempt(minutes.size() + 1, since, now);
        }

        assertEquals(
                List.of(
                        1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L, 360L, 360L, 360L, 360L, 360L, 360L,
                        360L, 209L),
                minutes);
        assertEquals(Instant.parse("2026-11-25T00:00:00Z"), now);
    }
}
