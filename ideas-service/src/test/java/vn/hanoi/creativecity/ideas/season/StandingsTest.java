package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.season.Seasons.accepted;
import static vn.hanoi.creativecity.ideas.season.Seasons.appearance;
import static vn.hanoi.creativecity.ideas.season.Seasons.episode;
import static vn.hanoi.creativecity.ideas.season.Seasons.move;
import static vn.hanoi.creativecity.ideas.season.Seasons.read;
import static vn.hanoi.creativecity.ideas.season.Seasons.result;
import static vn.hanoi.creativecity.ideas.season.Seasons.running;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class StandingsTest {

    private String call;
    private String season;

    @BeforeEach
    void runASeason() {
        call = call();
        season = running();
    }

    @Test
    void theWinnerComesFirstThenWhoCameFurthestThenTheLastMark() {
        List<String> codes =
                IntStream.range(0, 6).mapToObj(_ -> accepted(call)).sorted().toList();
        String audition = aired(1, "audition");
        for (int i = 0; i < 6; i++) {
            result(
                    appearance(audition, codes.get(i), i + 1, "score", i < 2 ? "5" : "6.25"),
                    i < 2 ? "eliminated" : "advanced");
        }
        String semi = aired(2, "semi_final");
        result(appearance(semi, codes.get(2), 1, "score", "9.75"), "eliminated");
        result(appearance(semi, codes.get(3), 2, "score", "9"), "advanced");
        result(appearance(semi, codes.get(4), 3, "score", "7"), "advanced");
        String last = aired(3, "final");
        result(appearance(last, codes.get(3), 1, "score", "8"), "eliminated");
        result(appearance(last, codes.get(4), 2, "score", "7.5"), "winner");

        JsonNode standings = read("nobody", season + "/standings");

        assertEquals(3, standings.path("airedEpisodes").asInt());
        assertEquals(
                List.of(
                        "1 4 final winner 7.5 20.75 3",
                        "2 3 final eliminated 8 23.25 3",
                        "3 2 semi_final eliminated 9.75 16 2",
                        "4 5 audition advanced 6.25 6.25 1",
                        "5 0 audition eliminated 5 5 1",
                        "5 1 audition eliminated 5 5 1"),
                lines(standings, codes));
        assertEquals(standings, read("admin", season + "/standings"));
    }

    @Test
    void onlyWhatHasAiredCountsForStaffToo() {
        String code = accepted(call);
        appearance(aired(1, "audition"), code, 1);
        String semi = episode(season, 2, "semi_final");
        appearance(semi, code, 1, "score", "9");
        String cancelled = episode(season, 3, "semi_final");
        appearance(cancelled, code, 1, "score", "10");
        move(cancelled, "cancelled");

        assertEquals(List.of("1 0 audition - - 0 1"), lines(read("admin", season + "/standings"), List.of(code)));
        move(semi, "aired");
        assertEquals(List.of("1 0 semi_final - 9 9 2"), lines(read("nobody", season + "/standings"), List.of(code)));
    }

    @Test
    void aWildcardGoesOnFromItsLaterStage() {
        String code = accepted(call);
        result(appearance(aired(1, "audition"), code, 1, "score", "3"), "eliminated");
        appearance(aired(2, "final"), code, 1, "score", "9", "wildcard", Map.of("vi", "Đặc cách"));

        assertEquals(List.of("1 0 final - 9 12 2"), lines(read("nobody", season + "/standings"), List.of(code)));
    }

    @Test
    void aSeasonWithoutEpisodesHasNone() {
        JsonNode standings = read("nobody", season + "/standings");

        assertEquals(0, standings.path("airedEpisodes").asInt());
        assertEquals(0, standings.path("standings").size());
        assertEquals("404 ?season unknown_reference", refusal(get("nobody", "/v1/seasons/khong-co/standings")));
    }

    private String aired(int number, String stage) {
        String episode = episode(season, number, stage);
        move(episode, "aired");
        return episode;
    }

    private static List<String> lines(JsonNode standings, List<String> codes) {
        return StreamSupport.stream(standings.path("standings").spliterator(), false)
                .map(line -> String.join(
                        " ",
                        line.path("rank").asText(),
                        Integer.toString(codes.indexOf(line.path("submission").asText())),
                        line.path("stage").asText(),
                        line.path("result").asText("-"),
                        line.path("score").asText("-"),
                        line.path("totalScore").asText(),
                        line.path("appearances").asText()))
                .toList();
    }
}
