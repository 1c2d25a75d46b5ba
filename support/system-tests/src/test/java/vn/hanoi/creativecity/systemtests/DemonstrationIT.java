package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets who starts the suite for the first time: before the other tests, which write to it. */
@Order(1)
@ExtendWith(WithSuite.class)
class DemonstrationIT {

    private final RunningSuite suite;

    DemonstrationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void thereAreThirteenCentres() {
        suite.request()
                .get("/v1/centres?count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(13))
                .body("items.size()", equalTo(13));
    }

    @Test
    void fiveOfThemAreWalkingSpaces() {
        suite.request()
                .get("/v1/centres?kind=walking_space&count=true")
                .then()
                .body("total", equalTo(5))
                .body("items.kind.unique()", contains("walking_space"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"son%20tay", "S%C6%A1n%20T%C3%A2y", "SON+TAY"})
    void sonTayIsFoundWithAndWithoutAccents(String q) {
        suite.request()
                .get("/v1/centres?q=" + q)
                .then()
                .statusCode(200)
                .body("items.slug", contains("khong-gian-di-bo-thanh-co-son-tay"));
    }

    @Test
    void theTwoPlacesOfTheTempleOfLiteratureAreNearIt() {
        suite.request()
                .get("/v1/centres?near=105.8355,21.0293&radius=1000")
                .then()
                .body("items.slug", contains("khong-gian-giao-duc-di-san-van-mieu", "khong-gian-di-bo-van-mieu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"formerUnit=274", "unit=09877"})
    void theTwoPlacesOfBacAnKhanhAreFoundByTheOldDistrictAndByTheCommuneOfToday(String filter) {
        suite.request()
                .get("/v1/centres?" + filter)
                .then()
                .body(
                        "items.slug",
                        containsInAnyOrder(
                                "trung-tam-sang-tao-tre-bac-an-khanh", "khong-gian-di-bo-bac-an-khanh-splendora"));
    }

    @Test
    void theFestivalHasFiveEditionsAndNoneIn2025() {
        suite.request()
                .get("/v1/festival-editions?sort=year")
                .then()
                .statusCode(200)
                .body("items.year", contains(2021, 2022, 2023, 2024, 2026));
    }

    @Test
    void thereAreCallsOfEachKind() {
        suite.request()
                .get("/v1/calls")
                .then()
                .statusCode(200)
                .body("items.kind.unique()", containsInAnyOrder("idea_call", "design_competition", "talent_show"));
    }

    @Test
    void pagesLeadOnThroughTheGateway() {
        String next = suite.request()
                .get("/v1/centres?limit=7")
                .then()
                .body("items.size()", equalTo(7))
                .extract()
                .path("next");
        suite.request().get(next).then().body("items.size()", equalTo(6)).body("next", equalTo(null));
    }

    @Test
    void whoHasAnAnswerAlreadyGetsNoneAgain() {
        String tag = suite.request()
                .get("/v1/centres/khong-gian-di-bo-van-mieu")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        suite.request()
                .header("If-None-Match", tag)
                .get("/v1/centres/khong-gian-di-bo-van-mieu")
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }
}
