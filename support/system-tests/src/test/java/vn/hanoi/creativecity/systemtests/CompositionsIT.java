package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is put together of all three services, over the demonstration: before the other tests, which write to it. */
@Order(1)
@ExtendWith(WithSuite.class)
class CompositionsIT {

    private final RunningSuite suite;

    CompositionsIT(RunningSuite suite) {
        this.suite = suite;
    }

    /** Beside an identity provider that is still starting, a part of an answer may come too late. */
    @BeforeAll
    static void awaitAll(RunningSuite suite) throws InterruptedException {
        suite.awaitIdentity();
    }

    @Test
    void everyTargetOfThePlanHasItsStateAndItsFigure() {
        JsonPath progress = suite.request()
                .get("/v1/plans/102-kh-ubnd/progress")
                .then()
                .statusCode(200)
                .body("warnings", empty())
                .extract()
                .jsonPath();
        assertEquals(
                List.of(
                        "T1 no_data null",
                        "T2 no_threshold 1",
                        "T3 missed 0",
                        "T4 no_threshold 0",
                        "T5 no_threshold 0",
                        "T6 missed 4",
                        "T7 no_threshold 0",
                        "T8 no_threshold 0",
                        "T9 missed 1",
                        "T10 no_threshold 0",
                        "T11 no_threshold 0"),
                targets(progress).stream().map(CompositionsIT::line).toList());
        assertEquals(7, progress.getInt("summary.noThreshold"));
        assertEquals(3, progress.getInt("summary.missed"));
        assertEquals(1, progress.getInt("summary.noData"));
    }

    @Test
    void theFestivalHasMissedTheYear2025() {
        suite.request()
                .get("/v1/plans/102-kh-ubnd/progress")
                .then()
                .body("targets.find { it.code == 'T6' }.figure.years.year", contains(2022, 2023, 2024, 2025))
                .body("targets.find { it.code == 'T6' }.figure.years.value", contains(1, 1, 1, 0));
    }

    @Test
    void theEpisodesOfTheDemonstrationAreAssumedAndDoNotCount() {
        suite.request()
                .get("/v1/plans/102-kh-ubnd/progress")
                .then()
                .body("targets.find { it.code == 'T5' }.figure.value", equalTo(0))
                .body("targets.find { it.code == 'T5' }.figure.assumed.size()", equalTo(2));
    }

    @Test
    void theFactsBehindAFigureCanBeRead() {
        List<String> facts = suite.request()
                .get("/v1/plans/102-kh-ubnd/progress")
                .then()
                .extract()
                .path(
                        "targets.collect { it.figure }.findAll { it }.collectMany { it.counted + it.assumed + it.notCounted }.href.unique()");
        facts.forEach(fact -> suite.request().get(fact).then().statusCode(200));
    }

    @Test
    void theProfileOfACentreHoldsWhatAllThreeServicesTell() {
        suite.request()
                .get("/v1/centres/trung-tam-sang-tao-tre-bac-an-khanh/profile")
                .then()
                .statusCode(200)
                .body("centre.planItem", equalTo("P11"))
                .body("supportProgrammes.programme.slug", contains("uom-tao-y-tuong-sang-tao"))
                .body("supportProgrammes[0].projects.items.name.vi", contains("Áo giấy"))
                .body("agreements.items", empty())
                .body("warnings", empty());
        suite.requestOf("partner")
                .get("/v1/centres/trung-tam-sang-tao-tre-bac-an-khanh/profile")
                .then()
                .body("agreements.items.organisation.slug.unique()", contains("sovico"));
    }

    @Test
    void theCityIsThereAtAGlance() {
        suite.request()
                .get("/v1/overview")
                .then()
                .statusCode(200)
                .body("network.centres", equalTo(13))
                .body("network.byKind.find { it.kind == 'walking_space' }.centres", equalTo(5))
                .body("openCalls.items.slug", contains("tuyen-chon-y-tuong-sang-tao-ha-noi"))
                .body("festival.year", equalTo(2026))
                .body("progress.summary.targets", equalTo(11))
                .body("warnings", empty());
    }

    @Test
    void theAgendaOfACentreHoldsTheDeadlineOfItsCall() {
        suite.request()
                .get("/v1/agenda?centre=trung-tam-sang-tao-tre-bac-an-khanh&from=2028-03-01&until=2028-03-02")
                .then()
                .statusCode(200)
                .body("items.kind", contains("call_opens"))
                .body("items.href", contains("/v1/calls/cuoc-thi-thiet-ke-trung-tam-thiet-ke-sang-tao"))
                .body("warnings", empty());
    }

    @Test
    void aPartnerSeesItsAgreementsAndNobodyElses() {
        suite.requestOf("partner")
                .get("/v1/partner/dashboard")
                .then()
                .statusCode(200)
                .body("organisations", contains("sovico"))
                .body("centres.centre.slug", contains("trung-tam-sang-tao-tre-bac-an-khanh"))
                .body("centres.agreements.flatten().agreement.organisation.slug.unique()", contains("sovico"))
                .body("warnings", empty());
    }

    @Test
    void whoIsLoggedInFindsWhatIsTheirs() {
        suite.requestOf("resident")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("registrations.items.size()", equalTo(0))
                .body("warnings", empty());
    }

    private static List<Map<String, Object>> targets(JsonPath progress) {
        return progress.getList("targets");
    }

    private static String line(Map<String, Object> target) {
        Map<?, ?> figure = (Map<?, ?>) target.get("figure");
        return "%s %s %s"
                .formatted(target.get("code"), target.get("state"), figure == null ? null : figure.get("value"));
    }
}
