package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class OverviewTest {

    private static final String EDITIONS = "events /v1/festival-editions";
    private static final String TARGETS = "centres /v1/plans/102-kh-ubnd/targets";
    private static final String WALKING = "centres /internal/measures/operating_walking_spaces";

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry("centres /v1/network", """
                    {"nodes": [
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000001", "slug": "a", "name": {"vi": "A"},
                       "kind": "walking_space", "lifecycle": "operating"},
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000002", "slug": "b", "name": {"vi": "B"},
                       "kind": "walking_space", "lifecycle": "proposed", "component": 1},
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000003", "slug": "c", "name": {"vi": "C"},
                       "kind": "design_centre", "lifecycle": "pilot", "component": 1}],
                     "edges": [], "components": [{"number": 1, "size": 2}], "nodeCount": 3, "edgeCount": 1,
                     "pilotTarget": {"measure": "piloted_and_connected_centres", "verdict": "not_met"}}"""),
            entry("centres /v1/plans", """
                    {"items": [
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000011", "slug": "cu", "code": "1/KH-UBND",
                       "issuedOn": "2019-01-01", "name": {"vi": "Cũ"}},
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000012", "slug": "102-kh-ubnd", "code": "102/KH-UBND",
                       "issuedOn": "2022-04-01", "name": {"vi": "Kế hoạch 102"}}]}"""),
            entry(TARGETS, """
                    {"items": [
                     {"code": "T1", "item": "P1", "text": {"vi": "Đề án"}, "dueYear": 2022, "measure": "recorded",
                      "answeredBy": "centres"},
                     {"code": "T9", "item": "P14", "text": {"vi": "Năm không gian đi bộ"}, "dueYear": 2025, "minimum": 5,
                      "measure": "operating_walking_spaces", "answeredBy": "centres"}]}"""),
            entry(WALKING, """
                    {"value": 1, "counted": [], "notCounted": []}"""),
            entry("ideas /v1/calls", """
                    {"items": [{"id": "0197b3c2-7a51-7c3e-9d1f-000000000021", "slug": "y-tuong", "kind": "idea_call",
                      "name": {"vi": "Ý tưởng"}, "opensAt": "2026-01-01T00:00:00Z", "closesAt": "2027-01-01T00:00:00Z"}],
                     "total": 1}"""),
            entry("ideas /v1/support-programmes", """
                    {"items": [{"id": "0197b3c2-7a51-7c3e-9d1f-000000000031", "slug": "uom-tao", "kind": "incubation",
                      "name": {"vi": "Ươm tạo"}, "hostCentre": "c", "places": 10, "from": "2026-01-01"}], "total": 1}"""),
            entry("events /v1/sessions", """
                    {"items": [{"id": "0197b3c2-7a51-7c3e-9d1f-000000000041", "code": "S1", "title": {"vi": "Khai mạc"},
                      "startsAt": "2026-11-27T02:00:00Z", "endsAt": "2026-11-27T03:00:00Z", "status": "scheduled",
                      "venue": {"id": "0197b3c2-7a51-7c3e-9d1f-000000000051", "slug": "v", "name": {"vi": "Sân"}}}]}"""),
            entry(EDITIONS, editions("2026 announced", "2024 finished")));

    /** The parts, by the member that is absent without them. */
    private static final Map<String, String> PARTS = Map.of(
            "centres /v1/network",
            "network",
            "centres /v1/plans",
            "progress",
            TARGETS,
            "progress",
            "ideas /v1/calls",
            "openCalls",
            "ideas /v1/support-programmes",
            "supportProgrammes",
            "events /v1/sessions",
            "sessions",
            EDITIONS,
            "festival");

    @Test
    void theCityIsThereAtAGlance() {
        try (var services = new Ensemble(ANSWERS)) {
            read("vi")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .body("network.centres", equalTo(3))
                    .body("network.byLifecycle.lifecycle", contains("operating", "pilot", "proposed"))
                    .body("network.byLifecycle.centres", contains(1, 1, 1))
                    .body("network.byKind.kind", contains("design_centre", "walking_space"))
                    .body("network.byKind.centres", contains(1, 2))
                    .body("network.connections", equalTo(1))
                    .body("network.connectedCentres", equalTo(2))
                    .body("network.parts", equalTo(1))
                    .body("openCalls.total", equalTo(1))
                    .body("openCalls.items.href", contains("/v1/calls/y-tuong"))
                    .body("supportProgrammes.items.hostCentre", contains("c"))
                    .body("sessions.items.venue.slug", contains("v"))
                    .body("sessions.items.href", contains("/v1/sessions/0197b3c2-7a51-7c3e-9d1f-000000000041"))
                    .body("festival.year", equalTo(2026))
                    .body("progress.plan.slug", equalTo("102-kh-ubnd"))
                    .body("progress.href", equalTo("/v1/plans/102-kh-ubnd/progress"))
                    .body("progress.summary.targets", equalTo(2))
                    .body("progress.summary.missed", equalTo(1))
                    .body("progress.summary.noData", equalTo(1))
                    .body("warnings", empty());
            assertEquals(8, services.questions().size());
        }
    }

    static Stream<Arguments> partsAndMishaps() {
        return Ensemble.withMishaps(PARTS);
    }

    @ParameterizedTest
    @MethodSource("partsAndMishaps")
    void aPartThatCannotBeReadIsAbsentAndNamed(String question, String member, Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(question, mishap)) {
            Ensemble.inTime(() -> read("en"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(member, nullValue())
                    .body(Ensemble.WARNINGS, contains(member + " " + mishap.code));
        }
    }

    @ParameterizedTest
    @CsvSource({"centres, network progress", "ideas, openCalls supportProgrammes", "events, sessions festival"})
    void aServiceThatIsNotThereIsNamed(String service, String missing) {
        Ensemble.assertAnsweredWithout(service, ANSWERS, () -> read("en"), missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "centres /v1/network | {\"nodes\": [{\"kind\": \"pilot\"}], \"edgeCount\": 0, \"components\": []} | network",
                "centres /v1/network | {\"nodes\": [], \"components\": []} | network",
                "centres /v1/plans | {\"items\": [{\"slug\": \"a\"}]} | progress",
                "centres /v1/plans/102-kh-ubnd/targets | {\"items\": [{\"code\": \"T1\"}]} | progress",
                "ideas /v1/calls | {\"items\": [{\"slug\": \"a\"}]} | openCalls",
                "ideas /v1/support-programmes | {\"items\": [{\"slug\": \"a\"}]} | supportProgrammes",
                "events /v1/sessions | {\"items\": [{\"status\": \"scheduled\"}]} | sessions",
            })
    void whatLacksItsMembersIsAbsentAndNamed(String question, String answer, String member) {
        try (var _ = new Ensemble(ANSWERS).with(question, answer)) {
            read("en")
                    .then()
                    .statusCode(200)
                    .body(member, nullValue())
                    .body(Ensemble.WARNINGS, contains(member + " broken"));
        }
    }

    @Test
    void aFigureThatCannotBeReadIsNamedAndInNoState() {
        try (var _ = new Ensemble(ANSWERS).with(WALKING, Mishap.AWAY)) {
            read("en")
                    .then()
                    .statusCode(200)
                    .body("progress.summary.targets", equalTo(2))
                    .body("progress.summary.missed", equalTo(0))
                    .body("progress.summary.noData", equalTo(1))
                    .body("warnings.part", contains("progress.T9"));
        }
    }

    @Test
    void theDeadlineIsThatOfAllStepsTogether() {
        try (var _ = new Ensemble(ANSWERS)
                .after(200, "centres /v1/plans")
                .after(200, TARGETS)
                .after(2_900, WALKING)) {
            Ensemble.inTime(() -> read("en"))
                    .then()
                    .statusCode(200)
                    .body("network.centres", equalTo(3))
                    .body(Ensemble.WARNINGS, contains("progress.T9 late"));
        }
    }

    @Test
    void withoutAnyServiceItSaysSo() {
        try (var _ = new Ensemble(ANSWERS).without("centres").without("ideas").without("events")) {
            read("vi")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("warnings", hasSize(6))
                    .body("warnings.code.unique()", contains("unavailable"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027 announced;2026 running;2025 finished, 2026",
        "2028 announced;2027 programme_published;2026 finished, 2027",
        "2027 cancelled;2026 finished;2025 finished, 2026",
        "2027 cancelled,",
        ",",
    })
    void theFestivalIsTheOneThatRunsElseTheNextElseTheLast(String years, Integer year) {
        String[] all = years == null ? new String[0] : years.split(";");
        try (var _ = new Ensemble(ANSWERS).with(EDITIONS, editions(all))) {
            read("vi")
                    .then()
                    .statusCode(200)
                    .body("festival?.year", equalTo(year))
                    .body("warnings", empty());
        }
    }

    private static String editions(String... editions) {
        return Stream.of(editions)
                .map(edition -> edition.split(" "))
                .map(edition -> "{\"year\": %s, \"state\": \"%s\"}".formatted(edition[0], edition[1]))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    private static Response read(String language) {
        return given().header("Accept-Language", language).get("/v1/overview");
    }
}
