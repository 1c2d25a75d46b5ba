package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;
import vn.hanoi.creativecity.testing.Raw;

/** Whatever is wrong with the form of a request, the answer names the header. Each row: what is wrong, the request, the answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BadFormTest {

    private static final String TWO_MEGABYTES = " ".repeat(2_000_000);

    @Inject
    Vertx vertx;

    static Stream<Arguments> requests() {
        return Stream.of(
                row("2 MB", post(TWO_MEGABYTES), "413  too_large"),
                row("2 MB, not announced", post(TWO_MEGABYTES).with("Transfer-Encoding", "chunked"), "413  too_large"),
                row("a text", post("{}").with("Content-Type", "text/plain"), "415 Content-Type: unsupported"),
                row("no type", post("{}").without("Content-Type"), "415 Content-Type: unsupported"),
                row(
                        "a patch as JSON",
                        patch().with("Content-Type", "application/json"),
                        "415 Content-Type: unsupported"),
                row("a list as XML", get("").with("Accept", "application/xml"), "406 Accept: unsupported"),
                row("a call as XML", get("/any").with("Accept", "application/xml"), "406 Accept: unsupported"),
                row("a new call as XML", post("{}").with("Accept", "application/xml"), "406 Accept: unsupported"),
                row("no If-Match", patch().without("If-Match"), "428 If-Match: required"),
                row("a stale If-Match", patch().with("If-Match", "\"99.staff\""), "412 If-Match: stale"),
                row("an If-Match that is none", patch().with("If-Match", "99"), "412 If-Match: stale"),
                row("the public's If-Match", patch().with("If-Match", "\"0.public\""), "412 If-Match: stale"),
                row("a key with a space", post("{}").with("Idempotency-Key", "a b"), "400 Idempotency-Key: format"),
                row(
                        "a key too long",
                        post("{}").with("Idempotency-Key", "a".repeat(256)),
                        "400 Idempotency-Key: format"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void theAnswerNamesTheHeader(String what, Raw request, String expected) throws Exception {
        assertEquals(expected, request.answer(vertx).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /v1/calls                 | GET, HEAD, POST",
                "PATCH  | /v1/calls                 | GET, HEAD, POST",
                "DELETE | /v1/calls/any             | GET, HEAD, PATCH",
                "POST   | /v1/calls/any             | GET, HEAD, PATCH",
                "PUT    | /v1/calls/any/transitions | GET, HEAD, POST"
            })
    void anotherMethodIsToldWhichThereAre(String method, String path, String allow) throws Exception {
        Raw.Answer answer = new Raw(method, path, "idea_manager", Map.of(), null).answer(vertx);

        assertEquals("405", answer.toString());
        assertEquals(allow, answer.headers().get("allow"));
    }

    @Test
    void whatCannotBeAnsweredIsNotDone() throws Exception {
        String centre = Calls.unique();
        String body = "{\"kind\": \"idea_call\", \"name\": {\"vi\": \"A\"}, \"opensAt\": \"2026-03-01T00:00:00Z\","
                + " \"closesAt\": \"2026-04-01T00:00:00Z\", \"centre\": \"" + centre + "\"}";

        post(body).with("Accept", "application/xml").answer(vertx);

        assertEquals(
                List.of(),
                Calls.manager()
                        .get(Calls.PATH + "?centre=" + centre)
                        .then()
                        .extract()
                        .path("items"));
    }

    private static Raw get(String rest) {
        return Raw.get("idea_manager", Calls.PATH + rest);
    }

    private static Raw post(String body) {
        return Raw.send("idea_manager", "POST", Calls.PATH, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Raw patch() {
        return Raw.send(
                        "idea_manager",
                        "PATCH",
                        Calls.PATH + "/tuyen-chon-y-tuong-sang-tao-ha-noi",
                        "application/merge-patch+json",
                        "{}".getBytes(StandardCharsets.UTF_8))
                .with("If-Match", "\"1.staff.open\"");
    }

    private static Arguments row(String what, Raw request, String expected) {
        return Arguments.of(what, request, expected);
    }
}
