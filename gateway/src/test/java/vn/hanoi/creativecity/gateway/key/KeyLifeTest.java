package vn.hanoi.creativecity.gateway.key;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.gateway.directory.KeySecret;
import vn.hanoi.creativecity.testing.PostgresResource;
import vn.hanoi.creativecity.testing.TestPostgres;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class KeyLifeTest {

    private static final Duration FELT = Duration.ofSeconds(5);

    /** In milliseconds. Who waited for a database that hangs would do so until its connection is given up after 60 s. */
    private static final long NOT_HANGING = 20_000;

    @Test
    void aKeySaysWhichClientAsks() {
        String client = Clients.client("sovico", "\"centres:read\", \"centres:partner\"", "");
        Response made = Clients.key(client);
        made.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", equalTo(client + "/keys/" + made.path("id")))
                .body("key", matchesPattern("hncc_[0-9A-Za-z]{61}"))
                .body("prefix", equalTo(made.<String>path("key").substring(0, 17)));
        Clients.keyed(made.path("key"))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("client"))
                .body("subject", equalTo("client:" + client.substring("/v1/clients/".length())))
                .body("roles", equalTo(List.of()))
                .body("scopes", equalTo(List.of("centres:partner", "centres:read")))
                .body("organisations", equalTo(List.of("sovico")));
    }

    @Test
    void theKeyItselfIsShownOnceAndNowhereElse() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response made = Clients.key(client);
        String key = made.path("key");
        String path = client + "/keys/" + made.path("id");
        for (String where : List.of(path, client + "/keys", client, "/v1/audit/gateway?limit=200")) {
            Response answer = Clients.admin().get(where);
            assertEquals(200, answer.statusCode(), where);
            assertEquals(-1, answer.asString().indexOf(key.substring(20)), where);
        }
        assertEquals(
                0,
                Clients.change(
                        "delete from idempotency_key where convert_from(body, 'UTF8') like ?",
                        "%" + key.substring(20) + "%"));
    }

    @Test
    void aRepeatWithItsKeyIsToldThatItWasCarriedOut() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        String once = UUID.randomUUID().toString();
        Response first =
                Clients.post(Clients.admin().header("Idempotency-Key", once), client + "/keys", "{\"name\": \"a\"}");
        Response second =
                Clients.post(Clients.admin().header("Idempotency-Key", once), client + "/keys", "{\"name\": \"a\"}");
        assertEquals(List.of(201, 409), List.of(first.statusCode(), second.statusCode()));
        assertEquals(-1, second.asString().indexOf(first.<String>path("key")));
        Clients.admin().get(client + "/keys").then().body("items.size()", equalTo(1));
    }

    @Test
    void aKeyThatWasRevokedHereIsNoLongerGoodAtOnce() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response made = Clients.key(client);
        String path = client + "/keys/" + made.path("id");
        Clients.keyed(made.path("key")).get("/v1/me").then().statusCode(200);
        Clients.admin().delete(path).then().statusCode(204);
        Clients.keyed(made.path("key")).get("/v1/me").then().statusCode(401);
        // To do it again changes nothing.
        String revokedAt = Clients.admin().get(path).path("revokedAt");
        Clients.admin().delete(path).then().statusCode(204);
        Clients.admin().get(path).then().body("revokedAt", equalTo(revokedAt)).body("live", equalTo(false));
    }

    @Test
    void aKeyThatWasRevokedElsewhereIsNoLongerGoodWithinFiveSeconds() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response made = Clients.key(client);
        Clients.keyed(made.path("key")).get("/v1/me").then().statusCode(200);
        Clients.change("update api_key set revoked_at = now() where id = ?::uuid", made.<String>path("id"));
        Instant revoked = Instant.now();
        while (Clients.keyed(made.path("key")).get("/v1/me").statusCode() != 401) {
            assertTrue(Duration.between(revoked, Instant.now()).compareTo(FELT) < 0, "still good");
        }
    }

    @Test
    void theKeysOfASuspendedClientAreNotGoodUntilItGoesOn() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        String key = Clients.key(client).path("key");
        Clients.keyed(key).get("/v1/me").then().statusCode(200);
        Clients.post(Clients.admin(), client + "/transitions", "{\"state\": \"suspended\", \"reason\": \"Lộ khoá\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("suspended"))
                .body("allowedTransitions", equalTo(List.of("active")));
        Clients.keyed(key).get("/v1/me").then().statusCode(401);
        Clients.post(Clients.admin(), client + "/transitions", "{\"state\": \"active\"}")
                .then()
                .statusCode(200);
        Clients.keyed(key).get("/v1/me").then().statusCode(200);
        Clients.admin().get(client + "/transitions").then().body("items.size()", equalTo(2));
    }

    @Test
    void anUnknownAnExpiredARevokedAndASuspendedKeyGetTheSameAnswerToTheByte() {
        String unknown = KeySecret.random().text();
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response revoked = Clients.key(client);
        Clients.admin().delete(client + "/keys/" + revoked.path("id"));
        Response expired = Clients.key(client);
        Clients.change("update api_key set expires_at = now() where id = ?::uuid", expired.<String>path("id"));
        String other = Clients.client("sovico", "\"centres:read\"", "");
        String suspended = Clients.key(other).path("key");
        Clients.post(Clients.admin(), other + "/transitions", "{\"state\": \"suspended\"}");

        String answer = comparable(unknown);
        assertEquals(answer, comparable(revoked.path("key")));
        assertEquals(answer, comparable(expired.path("key")));
        assertEquals(answer, comparable(suspended));
        assertEquals(answer, comparable("hncc_mistyped"));
        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
    }

    @Test
    void aClientChangesOverWithTwoLiveKeysAndHasNoThird() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response first = Clients.key(client);
        Response second = Clients.key(client);
        Clients.keyed(first.path("key")).get("/v1/me").then().statusCode(200);
        Clients.keyed(second.path("key")).get("/v1/me").then().statusCode(200);
        Clients.key(client).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        Clients.admin().delete(client + "/keys/" + first.path("id")).then().statusCode(204);
        Clients.key(client).then().statusCode(201);
    }

    @Test
    void ofManyWhoAskAtOnceTwoGetAKey() throws Exception {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asking =
                    Collections.nCopies(12, () -> Clients.key(client).statusCode());
            List<Integer> statuses = threads.invokeAll(asking).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 201), statuses.subList(0, 2));
            assertEquals(Collections.nCopies(10, 409), statuses.subList(2, 12));
        }
    }

    @Test
    void aKeyIsRenamedAndEndsSooner() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response made = Clients.key(client);
        String path = client + "/keys/" + made.path("id");
        String tag = made.header("ETag");
        Clients.patch(Clients.admin(), path, tag, "{\"name\": \"Mới\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresAt"));
        Clients.patch(Clients.admin(), path, tag, "{\"name\": \"Mới\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Mới"))
                .body("expiresAt", equalTo(made.path("expiresAt")));
        Clients.patch(Clients.admin(), path, tag, "{\"name\": \"Muộn\"}").then().statusCode(412);
    }

    @Test
    void withoutTheDatabaseKeysThatAreKnownGoOnAndOthersCannotBeJudged() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        String known = Clients.key(client).path("key");
        String idle = Clients.key(client).path("key");
        Clients.keyed(known).get("/docs").then().statusCode(200);
        TestPostgres.stop();
        try {
            Instant stopped = Instant.now();
            Clients.keyed(known).get("/docs").then().statusCode(200);
            // Longer than what the database said counts as fresh.
            while (Duration.between(stopped, Instant.now()).compareTo(Duration.ofSeconds(3)) < 0) {
                Clients.keyed(known).get("/docs").then().statusCode(200);
            }
            Clients.keyed(idle)
                    .get("/docs")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .contentType("application/problem+json");
            Clients.keyed("hncc_mistyped").get("/docs").then().statusCode(401);
        } finally {
            TestPostgres.start();
            untilTheDatabaseIsAskedAgain(idle);
        }
    }

    @Test
    void keysThatAreKnownDoNotWaitForADatabaseThatHangs() throws Exception {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        String known = Clients.key(client).path("key");
        String idle = Clients.key(client).path("key");
        Clients.keyed(known).get("/docs").then().statusCode(200);
        try (Connection holder = Clients.database();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table api_key in access exclusive mode");
            Instant begin = Instant.now();
            // Longer than what the database said counts as fresh.
            while (Duration.between(begin, Instant.now()).compareTo(Duration.ofSeconds(5)) < 0) {
                Clients.keyed(known).get("/docs").then().statusCode(200).time(lessThan(NOT_HANGING));
            }
            Clients.keyed(idle).get("/docs").then().statusCode(503).time(lessThan(NOT_HANGING));
        } finally {
            untilTheDatabaseIsAskedAgain(idle);
        }
    }

    private static void untilTheDatabaseIsAskedAgain(String key) {
        Instant back = Instant.now();
        while (Clients.keyed(key).get("/docs").statusCode() != 200) {
            assertTrue(Duration.between(back, Instant.now()).compareTo(Duration.ofSeconds(20)) < 0, "no answer yet");
        }
    }

    @Test
    void everyChangeIsInTheAuditAndNoSecret() {
        String client = Clients.client("sovico", "\"centres:read\"", "");
        Response made = Clients.key(client);
        Clients.admin().delete(client + "/keys/" + made.path("id"));
        Clients.admin()
                .get("/v1/audit/gateway?resource=" + made.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("revoked", "created")))
                .body("items.collection", equalTo(List.of("keys", "keys")))
                .body("items[0].actorName", equalTo("admin"))
                .body("items[0].client", equalTo("command-line"))
                .body("items[0].before.live", equalTo(true))
                .body("items[0].after.live", equalTo(false))
                .body("items[1].before", nullValue())
                .body("items[1].after.prefix", equalTo(made.path("prefix")));
    }

    /** All but what is of the moment. */
    private static String comparable(String key) {
        Response answer = Clients.keyed(key).get("/v1/centres");
        String headers = answer.headers().asList().stream()
                .filter(header -> !header.getName().equals("Date"))
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
        return answer.statusLine() + headers + answer.asString().replaceFirst("\"traceId\":\"[0-9a-f]{32}\"", "");
    }
}
