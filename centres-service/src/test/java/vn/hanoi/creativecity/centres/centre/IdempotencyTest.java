package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;

@QuarkusTest
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();
    private final String word = NewCentre.word();

    @Test
    void aRepeatGetsTheFirstAnswerAndChangesNothing() {
        Response first = create(Api.staff(), "Một lần " + word);
        Response second = create(Api.staff(), "Một lần " + word);
        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        for (String header : List.of("Location", "ETag")) {
            assertEquals(first.header(header), second.header(header), header);
        }
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(1, made());
    }

    @Test
    void theFirstAnswerStaysEvenWhenTheCentreHasChangedSince() {
        Response first = create(Api.staff(), "Đổi sau " + word);
        NewCentre.move(Api.json(first).path("slug").asText(), "lifecycle", "approved");
        assertEquals(Api.json(first), Api.json(create(Api.staff(), "Đổi sau " + word)));
    }

    @Test
    void theSameContentWrittenOtherwiseIsTheSameRequest() {
        create(Api.staff(), "Viết khác " + word);
        String spaced = "{ \"name\" : {\"vi\" : \"Viết khác %s\"}, \"kind\":\"creative_space\" }".formatted(word);
        assertEquals(
                201,
                Api.post(Api.staff().header("Idempotency-Key", key), "/v1/centres", spaced)
                        .statusCode());
        assertEquals(1, made());
    }

    @Test
    void anotherContentWithTheKeyIsRefused() {
        create(Api.staff(), "Nội dung " + word);
        assertEquals(
                Refusal.of(422, "idempotency-key-reused"), Refusal.in(create(Api.staff(), "Nội dung khác " + word)));
        assertEquals(1, made());
    }

    @Test
    void anotherOperationWithTheKeyIsRefused() {
        String slug =
                Api.json(create(Api.staff(), "Thao tác " + word)).path("slug").asText();
        Response moved = Api.post(
                Api.staff().header("Idempotency-Key", key),
                "/v1/centres/" + slug + "/transitions",
                Map.of("lifecycle", "approved"));
        assertEquals(Refusal.of(422, "idempotency-key-reused"), Refusal.in(moved));
    }

    @Test
    void aKeyBelongsToWhoSentIt() {
        assertEquals(201, create(Api.staff(), "Chung khoá " + word).statusCode());
        assertEquals(201, create(Api.admin(), "Chung khoá khác " + word).statusCode());
        assertEquals(2, made());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertEquals(422, create(Api.staff(), " ").statusCode());
        assertEquals(201, create(Api.staff(), "Sửa rồi " + word).statusCode());
    }

    @Test
    void aMoveIsMadeOnce() {
        String slug = NewCentre.named("Chuyển một lần " + word).draft();
        for (int i = 0; i < 2; i++) {
            Response moved = Api.post(
                    Api.staff().header("Idempotency-Key", key),
                    "/v1/centres/" + slug + "/transitions",
                    Map.of("lifecycle", "approved"));
            assertEquals(200, moved.statusCode(), moved::asString);
        }
        assertEquals(
                1,
                Api.json(Api.staff().get("/v1/centres/" + slug + "/transitions"))
                        .path("items")
                        .size());
    }

    @Test
    void ofRequestsAtTheSameMomentOneIsMade() throws Exception {
        Callable<Response> creation = () -> create(Api.staff(), "Đồng thời " + word);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> creation).toList())) {
                if (answer.get().statusCode() != 201) {
                    assertEquals(Refusal.of(409, "idempotency-key-in-use"), Refusal.in(answer.get()));
                }
            }
        }
        assertEquals(1, made());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "khoá"})
    void whatIsNoKeyIsRefused(String bad) {
        Response answer = Api.post(
                Api.staff().header("Idempotency-Key", bad),
                "/v1/centres",
                NewCentre.named("Khoá hỏng " + word).body());
        assertEquals(Refusal.of(400, "invalid-parameter", "header Idempotency-Key format"), Refusal.in(answer));
        assertEquals(0, made());
    }

    private Response create(RequestSpecification who, String name) {
        return Api.post(
                who.header("Idempotency-Key", key),
                "/v1/centres",
                NewCentre.named(name).body());
    }

    private long made() {
        return Database.count("select count(*) from centre where name_vi like ?", "%" + word);
    }
}
