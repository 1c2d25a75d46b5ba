package vn.hanoi.creativecity.events.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.announced;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;
import static vn.hanoi.creativecity.events.edition.Editions.bodyOf;
import static vn.hanoi.creativecity.events.edition.Editions.manager;
import static vn.hanoi.creativecity.events.edition.Editions.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionIdempotencyTest {

    private static final String REPLAYED = "Idempotent-Replayed";

    private final String key = UUID.randomUUID().toString();
    private final int year = year();

    @Test
    void aRepeatGetsTheFirstAnswerAgainAndNoConflict() {
        Response first = create(bodyOf(year));
        Response second = create(bodyOf(year));

        first.then().statusCode(201).header(REPLAYED, nullValue());
        second.then()
                .statusCode(201)
                .header(REPLAYED, "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertEquals(first.asString(), second.asString());
    }

    @Test
    void aKeyWithAnotherContentIsRefused() {
        create(bodyOf(year)).then().statusCode(201);

        create(bodyOf(year()))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aRequestThatFailedLeavesItsKeyFree() {
        create(bodyOf(announced())).then().statusCode(409);

        create(bodyOf(year)).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void ofRequestsAtOnceWithOneKeyOneIsCarriedOut() throws Exception {
        List<Response> answers = Race.of(8, () -> create(bodyOf(year)));

        List<Response> carriedOut = answers.stream()
                .filter(answer -> answer.statusCode() == 201 && answer.header(REPLAYED) == null)
                .toList();
        assertEquals(1, carriedOut.size());
        String first = carriedOut.getFirst().asString();
        for (Response answer : answers) {
            boolean same = answer.statusCode() == 201 && answer.asString().equals(first);
            boolean stillRunning =
                    answer.statusCode() == 409 && answer.path("type").equals("/problems/idempotency-key-in-use");
            assertTrue(same || stillRunning, answer.asString());
        }
    }

    @Test
    void aMoveIsMadeOnce() {
        int edition = announced();

        for (String replayed : new String[] {null, "true"}) {
            manager()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("state", "programme_published"))
                    .post(PATH + "/" + edition + "/transitions")
                    .then()
                    .statusCode(200)
                    .header(REPLAYED, equalTo(replayed))
                    .body("state", equalTo("programme_published"));
        }
        anybody().get(PATH + "/" + edition + "/transitions").then().body("items.size()", equalTo(1));
    }

    private Response create(Map<String, Object> body) {
        return manager()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }
}
