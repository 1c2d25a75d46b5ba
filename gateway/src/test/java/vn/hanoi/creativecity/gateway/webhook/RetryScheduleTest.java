package vn.hanoi.creativecity.gateway.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final RandomGenerator NO_JITTER = () -> 0;

    @Test
    void tenAttemptsInThreeDays() {
        List<String> waits = new ArrayList<>();
        for (int failures = 1; failures <= 9; failures++) {
            waits.add(RetrySchedule.afterFailures(failures, Optional.empty(), NO_JITTER)
                    .orElseThrow()
                    .toString());
        }
        assertEquals(List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H"), waits);
        assertEquals(Optional.empty(), RetrySchedule.afterFailures(10, Optional.empty(), NO_JITTER));
    }

    @Test
    void whatTheReceiverAsksForIsWaitedAtLeast() {
        assertEquals(
                Optional.of(Duration.ofHours(3)),
                RetrySchedule.afterFailures(1, Optional.of(Duration.ofHours(3)), NO_JITTER));
        assertEquals(
                Optional.of(Duration.ofMinutes(5)),
                RetrySchedule.afterFailures(2, Optional.of(Duration.ofSeconds(1)), NO_JITTER));
    }

    @Test
    void noTwoComeBackAtTheSameMoment() {
        Random random = new Random(1);
        for (int failures = 1; failures <= 9; failures++) {
            Duration plain = RetrySchedule.afterFailures(failures, Optional.empty(), NO_JITTER)
                    .orElseThrow();
            Duration one = RetrySchedule.afterFailures(failures, Optional.empty(), random)
                    .orElseThrow();
            Duration other = RetrySchedule.afterFailures(failures, Optional.empty(), random)
                    .orElseThrow();
            assertTrue(!one.equals(other) && one.compareTo(plain) >= 0);
            assertTrue(one.compareTo(plain.multipliedBy(11).dividedBy(10)) <= 0);
        }
    }
}
