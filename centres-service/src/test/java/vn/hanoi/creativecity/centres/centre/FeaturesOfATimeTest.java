package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.ogc.Maps;

/**
 * Requirements 25 and 26, {@code /req/core/fc-time-definition} and {@code /req/core/fc-time-response}: the time of a centre is
 * the day on which it opened, in Hà Nội.
 */
@QuarkusTest
class FeaturesOfATimeTest {

    private String word;

    @BeforeEach
    void openThreeAndOneOfWhichNobodyKnowsWhen() {
        word = NewCentre.word();
        for (String day : List.of("2023-11-17", "2024-03-08", "2025-07-01")) {
            NewCentre.named(day + " " + word).with("openedOn", day).published();
        }
        NewCentre.named("unknown " + word).published();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-08T00:00:00Z                           | 2024-03-08 unknown
            2024-03-07T17:00:00Z                           | 2024-03-08 unknown
            2024-03-07T16:59:59Z                           | unknown
            2024-03-08T16:59:59.999Z                       | 2024-03-08 unknown
            2024-03-08T17:00:00Z                           | unknown
            2024-03-08t10:00:00z                           | 2024-03-08 unknown
            2024-03-08T23:59:59%2B07:00                    | 2024-03-08 unknown
            2024-03-08T23:59:59-01:00                      | unknown
            2023-11-17T00:00:00Z/2024-03-08T00:00:00Z      | 2023-11-17 2024-03-08 unknown
            2023-11-17T17:00:00Z/2024-03-07T16:59:59Z      | unknown
            2024-03-08T00:00:00Z/2024-03-08T00:00:00Z      | 2024-03-08 unknown
            2024-03-08T00:00:00Z/..                        | 2024-03-08 2025-07-01 unknown
            2024-03-08T00:00:00Z/                          | 2024-03-08 2025-07-01 unknown
            ../2024-03-08T00:00:00Z                        | 2023-11-17 2024-03-08 unknown
            /2024-03-08T00:00:00Z                          | 2023-11-17 2024-03-08 unknown
            ..%2F2024-03-08T00%3A00%3A00Z                  | 2023-11-17 2024-03-08 unknown
            0001-01-01T00:00:00Z/9999-12-31T23:59:59Z      | 2023-11-17 2024-03-08 2025-07-01 unknown
            2030-01-01T00:00:00Z/..                        | unknown
            """)
    void whatIsOfTheTimeIsFoundAndWhatHasNone(String time, String found) {
        assertEquals(
                List.of(found.split(" ")),
                Maps.values(Maps.get(Maps.CENTRES + "?q=" + word + "&datetime=" + time), "name_vi").stream()
                        .map(name -> name.split(" ")[0])
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now",
                "2024",
                "2024-03-08",
                "2024-03-08T",
                "2024-03-08T00:00",
                "2024-03-08T00:00:00",
                "2024-03-08 00:00:00Z",
                "2024-02-30T00:00:00Z",
                "2024-03-08T25:00:00Z",
                "20240308T000000Z",
                "/",
                "..",
                "../..",
                "/..",
                "2024-03-08T00:00:00Z/2024-03-07T00:00:00Z",
                "2024-03-08T00:00:00Z/2024-03-09T00:00:00Z/2024-03-10T00:00:00Z",
                "2024-03-08T00:00:00Z/P1D",
                "2024-03-08T00:00:00Z/...",
                "10000-01-01T00:00:00Z"
            })
    void whatIsNoTimeIsRefused(String time) {
        for (String collection : List.of(Maps.CENTRES, Maps.WALKING_SPACES, Maps.HERITAGE_SITES, Maps.UNITS)) {
            assertEquals(
                    Refusal.of(400, "invalid-parameter", "parameter datetime not_a_time"),
                    Refusal.in(Api.nobody().get(collection + "?datetime=" + time)));
        }
    }
}
