package vn.hanoi.creativecity.events.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The plan promises one festival a year: which years had theirs, and which have a gap. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionsHeldTest {

    private static final String MEASURE = "/internal/measures/editions_held_per_year";

    @Test
    void anEditionCountsFromTheDayOnWhichItRuns() throws IOException {
        int announced = Editions.announced();
        int running = Editions.announced();
        moved(running, "programme_published", "running");
        int finished = Editions.announced();
        moved(finished, "programme_published", "running", "finished");
        int cancelled = Editions.announced();
        moved(cancelled, "cancelled");
        int assumed = Editions.announced("assumed", List.of("state"));
        moved(assumed, "programme_published", "running");

        JsonNode figure = read(MEASURE);

        for (int year : List.of(running, finished)) {
            assertEquals(1, ofYear(figure, year));
            assertEquals(year, fact(figure, "counted", year).path("year").asInt());
        }
        for (int year : List.of(announced, cancelled, assumed)) {
            assertEquals(0, ofYear(figure, year));
            assertEquals(null, fact(figure, "counted", year));
        }
        assertEquals(
                "not_held_yet",
                fact(figure, "notCounted", announced).path("reason").asText());
        assertEquals(
                "cancelled",
                fact(figure, "notCounted", cancelled).path("reason").asText());
        assertEquals(
                "assumed_state",
                fact(figure, "notCounted", assumed).path("reason").asText());
    }

    @Test
    void yearsAreToldWithoutAGapSinceTheFirstEdition() throws IOException {
        JsonNode items = read("/v1/festival-figures").path("items");

        assertEquals(2021, items.path(0).path("year").asInt());
        for (int i = 0; i < items.size(); i++) {
            assertEquals(2021 + i, items.path(i).path("year").asInt());
        }
        assertEquals(
                "{\"year\":2021,\"editionsHeld\":1,\"edition\":" + items.path(0).path("edition")
                        + ",\"state\":\"finished\",\"gap\":false}",
                items.path(0).toString());
    }

    @Test
    void aYearThatIsOverAndHadNoneIsAGap() {
        List<FestivalEdition> editions = List.of(
                edition(2021, EditionState.FINISHED),
                edition(2022, EditionState.CANCELLED),
                edition(2024, EditionState.RUNNING),
                edition(2025, EditionState.ANNOUNCED),
                edition(2026, EditionState.ANNOUNCED));

        List<FestivalFiguresResponse.Year> years =
                FestivalFiguresResponse.of(editions, 2026).items();

        assertEquals(
                List.of(2021, 2022, 2023, 2024, 2025, 2026),
                years.stream().map(FestivalFiguresResponse.Year::year).toList());
        assertEquals(
                List.of(1, 0, 0, 1, 0, 0),
                years.stream().map(FestivalFiguresResponse.Year::editionsHeld).toList());
        assertEquals(
                List.of(false, true, true, false, true, false),
                years.stream().map(FestivalFiguresResponse.Year::gap).toList());
        assertEquals(null, years.get(2).edition());
        assertEquals(EditionState.CANCELLED, years.get(1).state());
        assertEquals(List.of(), FestivalFiguresResponse.of(List.of(), 2026).items());
    }

    private static FestivalEdition edition(int year, EditionState state) {
        FestivalEdition edition = new FestivalEdition(
                null,
                Integer.toString(year),
                new EditionRequest(year, year - 2020, null, null, null, null, null, List.of()),
                Instant.EPOCH);
        edition.placeAt(state);
        return edition;
    }

    private static void moved(int year, String... states) {
        for (String state : states) {
            assertEquals(200, Editions.move(year, state).statusCode());
        }
    }

    private static JsonNode read(String path) throws IOException {
        return new ObjectMapper()
                .readTree(anybody().get(path).then().statusCode(200).extract().asByteArray());
    }

    private static long ofYear(JsonNode figure, int year) {
        for (JsonNode of : figure.path("years")) {
            if (of.path("year").asInt() == year) {
                return of.path("value").asLong();
            }
        }
        return 0;
    }

    private static JsonNode fact(JsonNode figure, String list, int year) {
        for (JsonNode fact : figure.path(list)) {
            if (fact.path("year").asInt() == year) {
                return fact;
            }
        }
        return null;
    }
}
