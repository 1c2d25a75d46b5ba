package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class ProgressTest {

    private static final String PLAN = "centres /v1/plans/102-kh-ubnd";
    private static final String TARGETS = PLAN + "/targets";
    private static final String WALKING = "centres /internal/measures/operating_walking_spaces";
    private static final String IDEAS = "ideas /internal/measures/accepted_ideas_per_year";
    private static final String EDITIONS = "events /internal/measures/editions_held_per_year";

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry(PLAN, """
                    {"id": "0197b3c2-7a51-7c3e-9d1f-000000000001", "slug": "102-kh-ubnd", "code": "102/KH-UBND",
                     "issuedOn": "2022-04-01", "name": {"vi": "Kế hoạch 102"}, "version": 0,
                     "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"}"""),
            entry(TARGETS, """
                    {"items": [
                     {"id": "0197b3c2-7a51-7c3e-9d1f-000000000011", "plan": "102-kh-ubnd", "code": "T1", "item": "P1",
                      "text": {"vi": "Đề án"}, "dueYear": 2022, "agencies": [], "measure": "recorded", "answeredBy": "centres",
                      "record": {"document": "Đề án Trung tâm", "date": "2022-12-30"}, "version": 0},
                     {"id": "0197b3c2-7a51-7c3e-9d1f-000000000012", "plan": "102-kh-ubnd", "code": "T4", "item": "P4",
                      "text": {"vi": "Ý tưởng"}, "dueYear": 2025, "agencies": [], "measure": "accepted_ideas_per_year",
                      "answeredBy": "ideas", "version": 0},
                     {"id": "0197b3c2-7a51-7c3e-9d1f-000000000013", "plan": "102-kh-ubnd", "code": "T6", "item": "P8",
                      "text": {"vi": "Lễ hội"}, "fromYear": 2022, "dueYear": 2025, "perYear": 1, "agencies": [],
                      "measure": "editions_held_per_year", "answeredBy": "events", "version": 0},
                     {"id": "0197b3c2-7a51-7c3e-9d1f-000000000014", "plan": "102-kh-ubnd", "code": "T9", "item": "P14",
                      "text": {"vi": "Năm không gian đi bộ"}, "dueYear": 2025, "minimum": 5, "agencies": [],
                      "measure": "operating_walking_spaces", "answeredBy": "centres", "version": 0}]}"""),
            entry(WALKING, """
                    {"value": 1,
                     "counted": [{"collection": "centres", "id": "0197b3c2-7a51-7c3e-9d1f-0000000000a1", "slug": "son-tay",
                                  "name": {"vi": "Sơn Tây"}}],
                     "notCounted": [{"collection": "centres", "id": "0197b3c2-7a51-7c3e-9d1f-0000000000a2", "slug": "van-mieu",
                                     "name": {"vi": "Văn Miếu"}, "reason": "not_operating"},
                                    {"collection": "centres", "id": "0197b3c2-7a51-7c3e-9d1f-0000000000a3",
                                     "slug": "thien-quang", "name": {"vi": "Thiền Quang"}, "reason": "assumed_lifecycle"}]}"""),
            entry(IDEAS, "{\"value\": 0, \"counted\": [], \"notCounted\": [], \"years\": []}"),
            entry(EDITIONS, """
                    {"value": 3, "notCounted": [], "years":
                      [{"year": 2022, "value": 1}, {"year": 2023, "value": 1}, {"year": 2024, "value": 1}],
                     "counted": [{"collection": "festival-editions", "id": "0197b3c2-7a51-7c3e-9d1f-0000000000e1",
                                  "slug": "2024", "name": {"vi": "Giao lộ sáng tạo"}, "year": 2024}]}"""));

    private static final Map<String, String> TARGET_OF = Map.of(WALKING, "T9", IDEAS, "T4", EDITIONS, "T6");

    @Test
    void everyTargetHasItsStateAndTheFactsBehindIt() {
        try (var services = new Ensemble(ANSWERS)) {
            Response answer = read("vi");
            answer.then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .body("plan.code", equalTo("102/KH-UBND"))
                    .body("targets.code", contains("T1", "T4", "T6", "T9"))
                    .body("targets.state", contains("met", "no_threshold", "missed", "missed"))
                    .body("targets[0].record.document", equalTo("Đề án Trung tâm"))
                    .body("targets[0].figure", nullValue())
                    .body("targets[2].figure.years.year", contains(2022, 2023, 2024, 2025))
                    .body("targets[2].figure.years.value", contains(1, 1, 1, 0))
                    .body("targets[3].href", equalTo("/v1/plans/102-kh-ubnd/targets/T9"))
                    .body("targets[3].figure.value", equalTo(1))
                    .body(
                            "targets[3].figure.counted.href",
                            contains("/v1/centres/0197b3c2-7a51-7c3e-9d1f-0000000000a1"))
                    .body("targets[3].figure.assumed.name.vi", contains("Thiền Quang"))
                    .body("targets[3].figure.notCounted.reason", contains("not_operating"))
                    .body("summary.targets", equalTo(4))
                    .body("summary.met", equalTo(1))
                    .body("summary.missed", equalTo(2))
                    .body("summary.noThreshold", equalTo(1))
                    .body("warnings", empty());
            assertEquals(5, services.questions().size());
            given().header("If-None-Match", answer.header("ETag"))
                    .get("/v1/plans/102-kh-ubnd/progress")
                    .then()
                    .statusCode(304);
        }
    }

    static Stream<Arguments> figuresAndMishaps() {
        return Ensemble.withMishaps(TARGET_OF);
    }

    @ParameterizedTest
    @MethodSource("figuresAndMishaps")
    void aTargetWhoseFigureCannotBeReadHasNoStateAndIsNamed(String question, String target, Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(question, mishap)) {
            Ensemble.inTime(() -> read("en"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .body("targets.code", contains("T1", "T4", "T6", "T9"))
                    .body("targets.find { it.code == '" + target + "' }.state", nullValue())
                    .body("targets.find { it.code == '" + target + "' }.figure", nullValue())
                    .body("targets.findAll { it.state == null }.size()", equalTo(1))
                    .body("summary.targets", equalTo(4))
                    .body(Ensemble.WARNINGS, contains("targets." + target + " " + mishap.code));
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void withoutThePlanThereIsNoAnswer(Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(PLAN, mishap)) {
            read("en").then().statusCode(mishap.status).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void withoutItsTargetsThereIsNoAnswer(Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(TARGETS, mishap)) {
            read("en").then().statusCode(mishap.status).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ideas  | T4 | vi | Phần ý tưởng sáng tạo tạm thời không hoạt động; hãy thử lại sau vài giây.",
                "events | T6 | en | The part for events and festivals is away for the moment; please try again in a few seconds."
            })
    void aServiceThatIsAwayIsNamedForPeople(String service, String target, String language, String message) {
        try (var _ = new Ensemble(ANSWERS).without(service)) {
            read(language)
                    .then()
                    .statusCode(200)
                    .body(Ensemble.WARNINGS, contains("targets." + target + " unavailable"))
                    .body("warnings.message", contains(message));
        }
    }

    @Test
    void aFigureThatNobodyWorksOutIsMissing() {
        try (var _ = new Ensemble(ANSWERS).none(IDEAS)) {
            read("en")
                    .then()
                    .statusCode(200)
                    .body("targets.findAll { it.state == null }.code", contains("T4"))
                    .body(Ensemble.WARNINGS, contains("targets.T4 broken"));
        }
    }

    @Test
    void whatHasNotTheFormOfAFigureIsBroken() {
        try (var _ =
                new Ensemble(ANSWERS).with(WALKING, "{\"value\": \"many\"}").with(EDITIONS, "<html>")) {
            read("en").then().statusCode(200).body("warnings.code", contains("broken", "broken"));
        }
    }

    @Test
    void aFigureOfEachYearMustHaveYears() {
        try (var _ = new Ensemble(ANSWERS).with(EDITIONS, "{\"value\": 3, \"counted\": [], \"notCounted\": []}")) {
            read("en").then().statusCode(200).body(Ensemble.WARNINGS, contains("targets.T6 broken"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "centres /v1/plans/102-kh-ubnd         | {\"slug\": \"102-kh-ubnd\", \"code\": \"102/KH-UBND\"}",
                "centres /v1/plans/102-kh-ubnd/targets | {\"items\": [{\"code\": \"T1\", \"item\": \"P1\", \"text\": {\"vi\": \"a\"}, \"dueYear\": 2025}]}",
                "centres /v1/plans/102-kh-ubnd/targets | {\"items\": [{\"code\": \"T1\", \"item\": \"P1\", \"text\": {\"vi\": \"a\"}, \"measure\": \"recorded\", \"answeredBy\": \"centres\"}]}",
            })
    void aPlanOrTargetsWithoutWhatTheyAreJudgedByAreNoAnswer(String question, String answer) {
        try (var _ = new Ensemble(ANSWERS).with(question, answer)) {
            read("en").then().statusCode(502).body("type", equalTo("/problems/bad-gateway"));
        }
    }

    @Test
    void aPlanThatHasAnotherSlugNowSaysWhere() {
        try (var _ = new Ensemble(ANSWERS).moved(PLAN, "http://centres:8081/v1/plans/102-2022")) {
            given().redirects()
                    .follow(false)
                    .get("/v1/plans/102-kh-ubnd/progress")
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/v1/plans/102-2022/progress"));
        }
    }

    @Test
    void aPlanThatIsNotThereIsNotFound() {
        try (var services = new Ensemble(Map.of())) {
            read("vi").then().statusCode(404).body("detail", equalTo("Không có ở đây."));
            given().get("/v1/plans/..%3Fa=b/progress").then().statusCode(404);
            assertEquals(2, services.questions().size());
        }
    }

    private static Response read(String language) {
        return given().header("Accept-Language", language).get("/v1/plans/102-kh-ubnd/progress");
    }
}
