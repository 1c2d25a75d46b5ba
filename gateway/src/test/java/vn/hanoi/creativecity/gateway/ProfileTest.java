package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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
class ProfileTest {

    private static final String SLUG = "trung-tam-thiet-ke-sang-tao-ha-noi";
    private static final String ID = "0197b3c2-7a51-7c3e-9d1f-0000000000c1";
    private static final String CENTRE = "centres /v1/centres/" + SLUG;

    private static final String CENTRE_JSON = """
            {"id": "%s", "slug": "%s", "kind": "design_centre",
             "name": {"vi": "Trung tâm thiết kế sáng tạo Hà Nội"}, "disciplines": ["design"], "publication": "published",
             "lifecycle": "pilot", "allowedTransitions": {"publication": [], "lifecycle": []}, "identifiers": [],
             "geometry": {"type": "Point", "coordinates": [105.7868, 21.0105]}, "agencies": [], "phases": [],
             "images": [], "assumed": [], "version": 0,
             "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"}""".formatted(ID, SLUG);

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry(CENTRE, CENTRE_JSON),
            entry("centres /v1/centres/" + ID, CENTRE_JSON),
            entry(CENTRE + "/opening-hours/status", """
                    {"at": "2026-11-26T02:00:00Z", "isOpen": true, "state": "open"}"""),
            entry(CENTRE + "/spaces", "{\"items\": [{\"slug\": \"sanh-chinh\"}]}"),
            entry("centres /v1/connections", "{\"items\": [{\"kind\": \"exchange\"}]}"),
            entry("centres /v1/agreements", "{\"items\": []}"),
            entry("events /v1/sessions", """
                    {"items": [{"code": "S1"}], "next": "/v1/sessions?cursor=abc"}"""),
            entry("ideas /v1/calls", "{\"items\": [{\"slug\": \"cuoc-thi-thiet-ke\"}]}"),
            entry("ideas /v1/support-programmes", """
                    {"items": [{"id": "0197b3c2-7a51-7c3e-9d1f-0000000000f1", "slug": "uom-tao"}]}"""),
            entry("ideas /v1/projects", "{\"items\": [{\"id\": \"0197b3c2-7a51-7c3e-9d1f-0000000000d1\"}]}"));

    /** The questions whose answers are optional, by the member that is absent without them. */
    private static final Map<String, String> OPTIONAL = Map.of(
            CENTRE + "/opening-hours/status",
            "opening",
            CENTRE + "/spaces",
            "spaces",
            "centres /v1/connections",
            "connections",
            "centres /v1/agreements",
            "agreements",
            "events /v1/sessions",
            "sessions",
            "ideas /v1/calls",
            "calls",
            "ideas /v1/support-programmes",
            "supportProgrammes",
            "ideas /v1/projects",
            "supportProgrammes.projects");

    @Test
    void itHoldsWhatThereIsAboutTheCentre() {
        try (var services = new Ensemble(ANSWERS)) {
            Response answer = read(SLUG, "vi");
            answer.then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .header("Vary", notNullValue())
                    .body("centre.slug", equalTo(SLUG))
                    .body("centre.geometry.coordinates", contains(105.7868f, 21.0105f))
                    .body("opening.isOpen", equalTo(true))
                    .body("spaces.items.slug", contains("sanh-chinh"))
                    .body("connections.items.kind", contains("exchange"))
                    .body("agreements.items", empty())
                    .body("sessions.items.code", contains("S1"))
                    .body("sessions.next", equalTo("/v1/sessions?cursor=abc"))
                    .body("calls.items.slug", contains("cuoc-thi-thiet-ke"))
                    .body("supportProgrammes.programme.slug", contains("uom-tao"))
                    .body("supportProgrammes[0].projects.items", hasSize(1))
                    .body("warnings", empty());
            assertEquals(9, services.questions().size());
            assertTrue(services.questions().stream()
                    .anyMatch(question -> question.matches(
                            "events /v1/sessions\\?limit=20&centre=%s&from=\\d{4}-\\d\\d-\\d\\dT\\d\\d%%3A\\d\\d%%3A00Z"
                                    .formatted(SLUG))));
            assertTrue(services.questions()
                    .contains("ideas /v1/projects?limit=20&programme=0197b3c2-7a51-7c3e-9d1f-0000000000f1"));
            given().header("If-None-Match", answer.header("ETag"))
                    .get("/v1/centres/" + SLUG + "/profile")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void anIdLeadsToTheSame() {
        try (var services = new Ensemble(ANSWERS)) {
            read(ID, "en").then().statusCode(200).body("warnings", empty()).body("spaces.items", hasSize(1));
            assertTrue(services.questions().contains("ideas /v1/calls?phase=open&limit=20&centre=" + SLUG));
        }
    }

    static Stream<Arguments> partsAndMishaps() {
        return Ensemble.withMishaps(OPTIONAL);
    }

    @ParameterizedTest
    @MethodSource("partsAndMishaps")
    void aPartThatCannotBeReadIsAbsentAndNamed(String question, String member, Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(question, mishap)) {
            Ensemble.inTime(() -> read(SLUG, "en"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .body("centre.slug", equalTo(SLUG))
                    .body(member.replace("supportProgrammes.projects", "supportProgrammes[0].projects"), nullValue())
                    .body(Ensemble.WARNINGS, contains(member + " " + mishap.code));
        }
    }

    @ParameterizedTest
    @CsvSource({"centres,", "ideas, calls supportProgrammes", "events, sessions"})
    void aServiceThatIsNotThereIsNamed(String service, String missing) {
        Ensemble.assertAnsweredWithout(service, ANSWERS, () -> read(SLUG, "en"), missing);
    }

    @Test
    void programmesThatAreNoneAreNamed() {
        try (var _ =
                new Ensemble(ANSWERS).with("ideas /v1/support-programmes", "{\"items\": [{\"slug\": \"uom-tao\"}]}")) {
            read(SLUG, "en")
                    .then()
                    .statusCode(200)
                    .body("supportProgrammes", nullValue())
                    .body(Ensemble.WARNINGS, contains("supportProgrammes broken"));
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void withoutTheCentreThereIsNoAnswer(Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(CENTRE, mishap)) {
            read(SLUG, "en").then().statusCode(mishap.status).contentType("application/problem+json");
        }
    }

    @Test
    void everythingThatIsSlowIsWaitedForOnce() {
        try (var services = new Ensemble(ANSWERS)) {
            OPTIONAL.keySet().forEach(question -> services.with(question, Mishap.SLOW));
            Ensemble.inTime(() -> read(SLUG, "en")).then().statusCode(200).body("warnings", hasSize(7));
        }
    }

    @Test
    void whatIsAwayIsNamedInTheLanguageOfTheReader() {
        try (var _ = new Ensemble(ANSWERS).without("events")) {
            read(SLUG, "vi")
                    .then()
                    .statusCode(200)
                    .body(
                            "warnings.message",
                            contains("Phần sự kiện và lễ hội tạm thời không hoạt động; hãy thử lại sau vài giây."));
            read(SLUG, "en")
                    .then()
                    .body(
                            "warnings.message",
                            contains(
                                    "The part for events and festivals is away for the moment; please try again in a few seconds."));
        }
    }

    @Test
    void hoursThatNobodyHasToldAreNoFault() {
        try (var _ = new Ensemble(ANSWERS).none(CENTRE + "/opening-hours/status")) {
            read(SLUG, "en")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .body("opening", nullValue())
                    .body("warnings", empty());
        }
    }

    @Test
    void aCentreThatIsNotThereIsNotFoundAndNobodyElseIsAsked() {
        try (var services = new Ensemble(ANSWERS)) {
            read("khong-co", "vi").then().statusCode(404).body("detail", equalTo("Không có ở đây."));
            assertEquals(List.of("centres /v1/centres/khong-co"), services.questions());
        }
    }

    @Test
    void aSlugOfBeforeLeadsToThatOfToday() {
        try (var services = new Ensemble(ANSWERS).moved("centres /v1/centres/ten-cu", "/v1/centres/" + SLUG)) {
            given().redirects()
                    .follow(false)
                    .get("/v1/centres/ten-cu/profile")
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/v1/centres/" + SLUG + "/profile"));
            assertEquals(List.of("centres /v1/centres/ten-cu"), services.questions());
        }
    }

    @Test
    void eachPartIsAskedInTheNameOfWhoAsks() {
        try (var services = new Ensemble(ANSWERS)) {
            Clients.partner("sovico")
                    .get("/v1/centres/" + SLUG + "/profile")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache");
            assertEquals(List.of("partner-of-sovico"), services.askers());
        }
        try (var services = new Ensemble(ANSWERS)) {
            read(SLUG, "vi").then().statusCode(200);
            assertEquals(List.of("anonymous"), services.askers());
        }
    }

    private static Response read(String reference, String language) {
        return given().header("Accept-Language", language).get("/v1/centres/" + reference + "/profile");
    }
}
