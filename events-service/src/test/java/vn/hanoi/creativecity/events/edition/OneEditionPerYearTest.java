package vn.hanoi.creativecity.events.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.announced;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;
import static vn.hanoi.creativecity.events.edition.Editions.body;
import static vn.hanoi.creativecity.events.edition.Editions.bodyOf;
import static vn.hanoi.creativecity.events.edition.Editions.create;
import static vn.hanoi.creativecity.events.edition.Editions.manager;
import static vn.hanoi.creativecity.events.edition.Editions.move;
import static vn.hanoi.creativecity.events.edition.Editions.patch;
import static vn.hanoi.creativecity.events.edition.Editions.tag;
import static vn.hanoi.creativecity.events.edition.Editions.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class OneEditionPerYearTest {

    private static final String TAKEN = "Năm này đã có một kỳ lễ hội; mỗi năm chỉ có một.";

    @RepeatedTest(10)
    void ofTwoCreationsAtOnceOneIsMadeAndOneIsAConflict() throws Exception {
        int year = year();

        List<Response> answers = Race.of(2, () -> create(bodyOf(year)));

        assertEquals(
                List.of(201, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> assertTheYearIsTaken(answer.then()));
        assertEquals(1, editionsOf(year));
    }

    @Test
    void ofManyCreationsAtOnceWithNumbersOfTheirOwnOneIsMade() throws Exception {
        int year = year();

        List<Response> answers = Race.of(8, () -> create(bodyOf(year, "ordinal", year() - 2000)));

        List<Response> conflicts =
                answers.stream().filter(answer -> answer.statusCode() == 409).toList();
        assertEquals(7, conflicts.size());
        conflicts.forEach(answer -> assertTheYearIsTaken(answer.then()));
        assertEquals(1, editionsOf(year));
    }

    @Test
    void theConflictIsToldInEnglishToo() {
        int year = announced();

        manager()
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(bodyOf(year))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("title", equalTo("Conflict"))
                .body(
                        "detail",
                        equalTo("This year has an edition of the festival already; each year has one at most."));
    }

    @Test
    void aCancelledEditionKeepsItsYear() {
        int year = announced();
        move(year, "cancelled").then().statusCode(200);

        assertTheYearIsTaken(create(bodyOf(year, "ordinal", 790)).then());
    }

    @Test
    void anEditionCannotMoveIntoTheYearOfAnother() {
        int year = announced();
        int other = announced();

        assertTheYearIsTaken(patch(year, tag(year), "{\"year\": " + other + "}").then());

        assertEquals(1, editionsOf(year));
    }

    @Test
    void aNumberBelongsToOneEdition() {
        int year = announced();

        create(body("ordinal", year - 2000))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"))
                .body("detail", equalTo("Đã có kỳ lễ hội mang số thứ tự này."))
                .body("errors.pointer", equalTo(List.of("/ordinal")));
    }

    @Test
    void anEditionThatMovesToAnotherYearIsStillFoundUnderTheFirst() {
        int before = announced();
        int after = year();
        patch(before, tag(before), "{\"year\": " + after + "}")
                .then()
                .statusCode(200)
                .body("slug", equalTo(String.valueOf(after)));

        assertEquals(PATH + "/" + after, redirectionOf(before));
    }

    @Test
    void theYearThatAnEditionLeftIsFreeForAnother() {
        int year = announced();
        patch(year, tag(year), "{\"year\": " + year() + "}").then().statusCode(200);

        create(bodyOf(year, "ordinal", 791)).then().statusCode(201).body("slug", equalTo(year + "-2"));

        assertEquals(PATH + "/" + year + "-2", redirectionOf(year));
    }

    private static void assertTheYearIsTaken(ValidatableResponse answer) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"))
                .body("detail", equalTo(TAKEN))
                .body("errors.pointer", equalTo(List.of("/year")))
                .body("errors.code", equalTo(List.of("taken")))
                .body("errors.message", equalTo(List.of(TAKEN)));
    }

    private static int editionsOf(int year) {
        return anybody().get(PATH + "?count=true&year=" + year).then().extract().path("total");
    }

    private static String redirectionOf(int year) {
        return anybody()
                .redirects()
                .follow(false)
                .get(PATH + "/" + year)
                .then()
                .statusCode(301)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }
}
