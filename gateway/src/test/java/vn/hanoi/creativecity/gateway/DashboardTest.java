package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class DashboardTest {

    private static final String PATH = "/v1/partner/dashboard";
    private static final String AGREEMENTS = "centres /v1/agreements";
    private static final String FIRST = "0197b3c2-7a51-7c3e-9d1f-0000000000a1";
    private static final String SECOND = "0197b3c2-7a51-7c3e-9d1f-0000000000a2";
    private static final String CENTRE = "0197b3c2-7a51-7c3e-9d1f-0000000000c1";
    private static final String PROJECT = "0197b3c2-7a51-7c3e-9d1f-0000000000d1";
    private static final String INTERESTS = "ideas /v1/interests";

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry(
                    AGREEMENTS,
                    "{\"items\": [%s, %s]}"
                            .formatted(
                                    agreement(FIRST, "1500000000", "500000000"), agreement(SECOND, "500000000", "0"))),
            entry(AGREEMENTS + "/" + FIRST + "/contributions", "{\"items\": [{\"id\": \"c1\"}]}"),
            entry(AGREEMENTS + "/" + SECOND + "/contributions", "{\"items\": []}"),
            entry("centres /v1/centres/" + CENTRE + "/observations", "{\"items\": [{\"value\": \"120\"}]}"),
            entry(INTERESTS, "{\"items\": [{\"project\": \"" + PROJECT + "\", \"state\": \"accepted\"}]}"),
            entry("ideas /v1/projects/" + PROJECT, "{\"id\": \"" + PROJECT + "\", \"state\": \"incubating\"}"));

    private static final Map<String, String> PARTS = Map.of(
            AGREEMENTS + "/" + FIRST + "/contributions",
            "contributions",
            "centres /v1/centres/" + CENTRE + "/observations",
            "observations",
            INTERESTS,
            "interests",
            "ideas /v1/projects/" + PROJECT,
            "interests.project");

    @Test
    void aPartnerSeesWhatIsTheirs() {
        try (var services = new Ensemble(ANSWERS)) {
            Clients.partner("sovico")
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .body("organisations", contains("sovico"))
                    .body("totals", hasSize(1))
                    .body("totals[0].committed.amount", equalTo("2000000000"))
                    .body("totals[0].disbursed.amount", equalTo("500000000"))
                    .body("totals[0].disbursed.currency", equalTo("VND"))
                    .body("centres", hasSize(1))
                    .body("centres[0].centre.id", equalTo(CENTRE))
                    .body("centres[0].agreements.agreement.id", contains(FIRST, SECOND))
                    .body("centres[0].agreements[0].contributions.items", hasSize(1))
                    .body("centres[0].observations.items.value", contains("120"))
                    .body("interests.interest.state", contains("accepted"))
                    .body("interests.project.state", contains("incubating"))
                    .body("warnings", empty());
            assertEquals(List.of("partner-of-sovico"), services.askers());
            assertTrue(services.questions().contains("centres /v1/agreements?limit=200&organisation=sovico"));
            assertTrue(services.questions().contains("ideas /v1/interests?limit=50&organisation=sovico"));
        }
    }

    @Test
    void totalsAreThoseOfAllPages() {
        String last = "{\"items\": [" + agreement(SECOND, "1", "1") + "]}";
        String first = "{\"items\": [" + agreement(FIRST, "2", "1") + "], \"next\": \"/v1/agreements?cursor=2\"}";
        try (var _ = new Ensemble(ANSWERS).with(AGREEMENTS, first).with(AGREEMENTS + "?cursor=2", last)) {
            Clients.partner("sovico")
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("totals[0].committed.amount", equalTo("3"))
                    .body("totals[0].disbursed.amount", equalTo("2"));
        }
    }

    @Test
    void aClientSeesInterestsOnlyWithTheScopeForThem() {
        String client = Clients.client("sovico", "\"centres:partner\"", "");
        String key = Clients.key(client).path("key");
        try (var services = new Ensemble(ANSWERS)) {
            Clients.keyed(key)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .body("centres", hasSize(1))
                    .body("interests", nullValue())
                    .body("warnings", empty());
            assertTrue(services.questions().stream().noneMatch(question -> question.startsWith("ideas")));
        }
    }

    @Test
    void whoActsForNobodyHasNothing() {
        try (var services = new Ensemble(ANSWERS)) {
            Clients.person("lonely", "", "partner")
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("organisations", empty())
                    .body("centres", empty())
                    .body("totals", empty());
            assertEquals(List.of(), services.questions());
        }
    }

    @Test
    void itIsForPartnersAlone() {
        given().get(PATH).then().statusCode(401);
        Clients.admin().get(PATH).then().statusCode(403);
        Clients.person("somebody", "sovico", "resident").get(PATH).then().statusCode(403);
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
                    .body("totals[0].committed.amount", equalTo("2000000000"))
                    .body(Ensemble.WARNINGS, contains(member + " " + mishap.code));
        }
    }

    @ParameterizedTest
    @CsvSource({"centres,", "ideas, interests"})
    void aServiceThatIsNotThereIsNamed(String service, String missing) {
        Ensemble.assertAnsweredWithout(service, ANSWERS, () -> read("en"), missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\": [{}]}",
                "{\"items\": [{\"id\": \"a\"}]}",
                "{\"items\": [{\"id\": \"a\", \"centre\": {\"id\": \"../b\"}}]}",
                "{\"items\": [{\"id\": \"a\", \"centre\": {\"id\": \"b\"}, \"disbursed\": 5}]}",
                "{\"items\": [{\"id\": \"a\", \"centre\": {\"id\": \"b\"}, \"disbursed\": {\"amount\": \"1\"}}]}",
                "{\"items\": [{\"id\": \"a\", \"centre\": {\"id\": \"b\"}, \"disbursed\": {\"amount\": \"x\", \"currency\": \"VND\"}}]}",
                "{\"items\": [], \"next\": \"http://elsewhere.example/\"}",
            })
    void agreementsThatCannotBeAddedUpAreNoAnswer(String agreements) {
        try (var _ = new Ensemble(ANSWERS).with(AGREEMENTS, agreements)) {
            read("en").then().statusCode(502).body("type", equalTo("/problems/bad-gateway"));
        }
    }

    @Test
    void whatSeveralOrganisationsAreInterestedInIsToldTogetherTheNewestFirst() {
        try (var _ = new Ensemble(ANSWERS)
                .with(INTERESTS + "?organisation=sovico", interests("2026-11-03T00:00:00Z", "2026-11-01T00:00:00Z"))
                .with(
                        INTERESTS + "?organisation=so-van-hoa-the-thao",
                        interests("2026-11-03T00:00:00.5Z", "2026-11-02T00:00:00Z"))) {
            Clients.person("both", "sovico so-van-hoa-the-thao", "partner")
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("organisations", contains("so-van-hoa-the-thao", "sovico"))
                    .body(
                            "interests.interest.createdAt",
                            contains(
                                    "2026-11-03T00:00:00.5Z",
                                    "2026-11-03T00:00:00Z",
                                    "2026-11-02T00:00:00Z",
                                    "2026-11-01T00:00:00Z"))
                    .body("interests.project.state", contains("incubating", "incubating", "incubating", "incubating"));
        }
    }

    private static String interests(String... created) {
        return Stream.of(created)
                .map(instant -> "{\"project\": \"%s\", \"createdAt\": \"%s\"}".formatted(PROJECT, instant))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    @Test
    void pagesThatLeadInCirclesEndWithTheDeadline() {
        String page = "{\"items\": [], \"next\": \"/v1/agreements?limit=200\"}";
        try (var _ = new Ensemble(ANSWERS).with(AGREEMENTS, page).after(100, AGREEMENTS)) {
            Ensemble.inTime(() -> read("en")).then().statusCode(504);
        }
    }

    @Test
    void interestsInNoProjectAreNamed() {
        try (var _ = new Ensemble(ANSWERS).with(INTERESTS, "{\"items\": [{\"state\": \"accepted\"}]}")) {
            read("en")
                    .then()
                    .statusCode(200)
                    .body("interests", nullValue())
                    .body("warnings.part", contains("interests"));
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void withoutTheAgreementsThereIsNoAnswer(Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(AGREEMENTS, mishap)) {
            Ensemble.inTime(() -> read("vi")).then().statusCode(mishap.status);
        }
    }

    private static String agreement(String id, String committed, String disbursed) {
        return """
                {"id": "%s", "centre": {"id": "%s", "slug": "bac-an-khanh", "name": {"vi": "Bắc An Khánh"}},
                 "committedCapital": {"amount": "%s", "currency": "VND"},
                 "disbursed": {"amount": "%s", "currency": "VND"}}""".formatted(id, CENTRE, committed, disbursed);
    }

    private static Response read(String language) {
        return Clients.partner("sovico").header("Accept-Language", language).get(PATH);
    }
}
