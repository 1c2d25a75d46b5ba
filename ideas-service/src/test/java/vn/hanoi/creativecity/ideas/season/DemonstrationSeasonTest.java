package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.season.Seasons.EPISODES;
import static vn.hanoi.creativecity.ideas.season.Seasons.PATH;
import static vn.hanoi.creativecity.ideas.season.Seasons.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationSeasonTest {

    private static final String SEASON = PATH + "/tai-nang-sang-tao-ha-noi";

    @Test
    void theProgrammeOfThePlanHasASeasonThatSaysWhatIsAssumed() {
        JsonNode season = read("nobody", SEASON);

        assertEquals("P6", season.path("planItem").asText());
        assertEquals("finished", season.path("state").asText());
        assertEquals(
                "tai-nang-sang-tao-ha-noi-2022-2023", season.at("/calls/0/slug").asText());
        assertEquals(
                "[\"number\",\"name\",\"summary\",\"calls\",\"scale\",\"state\"]",
                season.path("assumed").toString());
        for (JsonNode episode : read("nobody", SEASON + "/episodes").path("items")) {
            assertEquals("Demonstration", episode.path("source").asText());
            for (JsonNode appearance : read(
                            "nobody", EPISODES + "/" + episode.path("id").asText() + "/appearances")
                    .path("items")) {
                assertEquals("Demonstration", appearance.path("source").asText());
                assertEquals(
                        "[\"order\",\"act\",\"score\",\"result\"]",
                        appearance.path("assumed").toString());
            }
        }
    }

    @Test
    void itsStandingsNameTheWinner() {
        JsonNode standings = read("nobody", SEASON + "/standings");

        assertEquals(2, standings.path("airedEpisodes").asInt());
        assertEquals(
                List.of(
                        "1 Áo giấy winner 17.75",
                        "2 Trống và mã nguồn eliminated 17.75",
                        "3 Rối bóng trên tàu điện eliminated 7.25"),
                StreamSupport.stream(standings.path("standings").spliterator(), false)
                        .map(line -> String.join(
                                " ",
                                line.path("rank").asText(),
                                line.at("/act/vi").asText(),
                                line.path("result").asText(),
                                line.path("totalScore").asText()))
                        .toList());
    }
}
