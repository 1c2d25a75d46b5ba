package vn.hanoi.creativecity.ideas.call;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.body;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallIdempotencyTest {

    private static final String REPLAYED = "Idempotent-Replayed";

    private final String key = unique();
    private final String centre = unique();

    @Test
    void aRepeatGetsTheFirstAnswerAgain() {
        Map<String, Object> body = body("centre", centre);

        Response first = create(manager(), body);
        Response second = create(manager(), body);

        first.then().statusCode(201).header(REPLAYED, nullValue());
        second.then()
                .statusCode(201)
                .header(REPLAYED, "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertEquals(first.asString(), second.asString());
        assertEquals(1, made());
    }

    @Test
    void aKeyWithAnotherContentIsRefused() {
        create(manager(), body("centre", centre)).then().statusCode(201);

        create(manager(), body("centre", centre))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));

        assertEquals(1, made());
    }

    @Test
    void aRequestThatFailedLeavesItsKeyFree() {
        create(manager(), body("centre", centre, "kind", null)).then().statusCode(422);

        create(manager(), body("centre", centre)).then().statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void aKeyIsItsSendersOwn() {
        Map<String, Object> body = body("centre", centre);

        create(manager(), body).then().statusCode(201);
        create(InnerTokens.viewer("another").roles("idea_manager").request(), body)
                .then()
                .statusCode(201)
                .header(REPLAYED, nullValue());

        assertEquals(2, made());
    }

    @Test
    void ofRequestsAtOnceWithOneKeyOneIsCarriedOut() throws Exception {
        Map<String, Object> body = body("centre", centre);

        List<Response> answers = Race.of(8, () -> create(manager(), body));

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
        assertEquals(1, made());
    }

    @Test
    void aMoveIsMadeOnce() {
        String call = draft();

        for (String replayed : new String[] {null, "true"}) {
            manager()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("state", "published"))
                    .post(PATH + "/" + call + "/transitions")
                    .then()
                    .statusCode(200)
                    .header(REPLAYED, equalTo(replayed))
                    .body("state", equalTo("published"));
        }
        manager().get(PATH + "/" + call + "/transitions").then().body("items.size()", equalTo(1));
    }

    private Response create(RequestSpecification viewer, Map<String, Object> body) {
        return viewer.header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }

    private int made() {
        return manager()
                .get(PATH + "?count=true&centre=" + centre)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }
}
