package vn.hanoi.creativecity.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void theClockTellsMicrosecondsInUtc() {
        var clock = new Clocks().clock();

        assertEquals(ZoneOffset.UTC, clock.getZone());
        Stream.generate(clock::instant)
                .limit(1000)
                .forEach(instant -> assertEquals(instant.truncatedTo(ChronoUnit.MICROS), instant));
    }

    @Test
    void theCitysClocksAreSevenHoursAhead() {
        assertEquals(
                ZoneOffset.ofHours(7), Clocks.HA_NOI.getRules().getOffset(Instant.EPOCH.plusSeconds(1_800_000_000)));
    }
}
