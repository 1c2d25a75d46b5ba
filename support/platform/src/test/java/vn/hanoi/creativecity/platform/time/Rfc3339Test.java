package vn.hanoi.creativecity.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:30:00Z, 2026-11-22T08:30:00Z",
        "2026-11-22t08:30:00z, 2026-11-22T08:30:00Z",
        "2026-11-22T15:30:00+07:00, 2026-11-22T08:30:00Z",
        "2026-11-22T08:30:00.5Z, 2026-11-22T08:30:00.500Z",
        "2026-11-22T08:30:00.123456789Z, 2026-11-22T08:30:00.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void anInstantIsReadToTheMicrosecond(String text, Instant instant) {
        assertEquals(instant, Rfc3339.instant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T08:30Z",
                "2026-11-22T08:30:00",
                "2026-11-22 08:30:00Z",
                "2026-11-22T08:30:00+0700",
                "2026-11-22T08:30:00+07",
                "2026-11-22T24:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-11-22T08:30:60Z",
                "2026-11-22T08:30:00.Z",
                "2026-11-22T08:30:00.1234567890Z",
                "1700000000",
                "+12026-11-22T08:30:00Z",
                "-0044-03-15T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00+07:00",
                "9999-12-31T23:59:59-07:00",
                "infinity",
                "2026-11-22T08:30:00Z[UTC]",
                "٢٠٢٦-11-22T08:30:00Z"
            })
    void everythingElseIsNoInstant(String text) {
        assertThrows(DateTimeException.class, () -> Rfc3339.instant(text));
    }

    @Test
    void aDateIsADayOfTheCalendar() {
        assertEquals(LocalDate.of(2028, 2, 29), Rfc3339.date("2028-02-29"));
        assertEquals(LocalDate.of(1, 1, 1), Rfc3339.date("0001-01-01"));
        assertEquals(LocalDate.of(9999, 12, 31), Rfc3339.date("9999-12-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-2-3",
                "2026-02-29",
                "22/11/2026",
                "2026-11-22Z",
                "0000-01-01",
                "-0044-03-15",
                "+12026-11-22"
            })
    void everythingElseIsNoDate(String text) {
        assertThrows(DateTimeException.class, () -> Rfc3339.date(text));
    }
}
