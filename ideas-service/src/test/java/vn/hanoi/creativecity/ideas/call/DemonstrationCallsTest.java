package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationCallsTest {

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @ParameterizedTest
    @CsvSource({
        "tuyen-chon-y-tuong-sang-tao-ha-noi, P4, idea_call, open",
        "tai-nang-sang-tao-ha-noi-2022-2023, P6, talent_show, in_evaluation",
        "cuoc-thi-thiet-ke-trung-tam-thiet-ke-sang-tao, P10, design_competition, upcoming"
    })
    void eachKindOfThePlanHasACallThatNamesItsSourceAndWhatIsAssumed(
            String slug, String planItem, String kind, String phase) {
        clock.itIs(Instant.parse("2026-11-22T00:00:00Z"));

        JsonPath call = anybody()
                .get(PATH + "/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(planItem, call.get("planItem"));
        assertEquals(kind, call.get("kind"));
        assertEquals(phase, call.get("phase"));
        assertEquals("Plan 102/KH-UBND of 2022-04-01 (as listed by legal portals and press)", call.get("source"));
        for (String field : List.of("name", "summary", "brief", "eligibility")) {
            assertTrue(call.getString(field + ".vi") != null && call.getString(field + ".en") != null, field);
        }
        assertTrue(call.getList("assumed").containsAll(List.of("brief", "eligibility", "opensAt", "closesAt")));
    }

    @ParameterizedTest
    @CsvSource({
        "tuyen-chon-y-tuong-sang-tao-ha-noi, organisation phone, 4, true, upcoming",
        "tai-nang-sang-tao-ha-noi-2022-2023, stageName, 3, false, closed",
        "cuoc-thi-thiet-ke-trung-tam-thiet-ke-sang-tao, office, 4, true,"
    })
    void eachHasItsRulesAndSaysThatTheyAreAssumed(
            String slug, String identifying, int criteria, boolean anonymised, String votingPhase) {
        clock.itIs(Instant.parse("2026-11-22T00:00:00Z"));

        JsonPath call = anybody()
                .get(PATH + "/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Map<String, Object>> answers = call.getMap("answerForm.properties");
        assertEquals(
                identifying,
                answers.entrySet().stream()
                        .filter(answer -> Boolean.TRUE.equals(answer.getValue().get("x-identifying")))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(" ")));
        answers.forEach((name, answer) ->
                assertTrue(answer.containsKey("title") && answer.containsKey("x-title-en"), slug + " " + name));
        assertEquals(criteria, call.getList("criteria").size());
        assertEquals(anonymised, call.getBoolean("reviewPolicy.anonymised"));
        assertEquals("seed", call.getList("reviewPolicy.tieBreak").getLast());
        assertEquals(votingPhase, call.get("votingPhase"));
        assertEquals(64, call.getString("seedHash").length());
        assertTrue(call.getList("assumed")
                .containsAll(List.of("answerForm", "attachmentsPolicy", "criteria", "reviewPolicy", "awards")));
        assertEquals(votingPhase != null, call.getList("assumed").contains("votingPolicy"));
    }

    @Test
    void theDesignCompetitionLeadsTowardsTheYoungCreativeCentre() {
        assertEquals(
                List.of("cuoc-thi-thiet-ke-trung-tam-thiet-ke-sang-tao"),
                anybody()
                        .get(PATH + "?centre=trung-tam-sang-tao-tre-bac-an-khanh")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.slug"));
    }
}
