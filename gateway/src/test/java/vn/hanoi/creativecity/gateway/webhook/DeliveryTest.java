package vn.hanoi.creativecity.gateway.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.gateway.ServiceFeed;
import vn.hanoi.creativecity.gateway.ServiceFeeds;
import vn.hanoi.creativecity.gateway.changes.MergedFeed;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class DeliveryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EndpointRecords endpoints;

    @Inject
    DeliveryRecords deliveries;

    @Inject
    MergedFeed feed;

    @Inject
    EventWriter writer;

    private Hooks hooks;
    private ServiceFeeds feeds;
    private Receiver receiver;
    private Hooks.Owner owner;

    @BeforeEach
    void begin() {
        hooks = new Hooks(endpoints, deliveries, feed, writer, true);
        feeds = new ServiceFeeds();
        receiver = new Receiver();
        owner = Hooks.newOwner();
    }

    @AfterEach
    void end() throws Exception {
        hooks.close();
        feeds.close();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyChangeArrivesWithinTheScheduleWhateverTheReceiverDoes(int seed) throws Exception {
        Webhook signing = new Webhook(make("").secret());
        Random random = new Random(seed);
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Set<String> taken = ConcurrentHashMap.newKeySet();
        List<String> forged = new ArrayList<>();
        receiver.behaves((request, message) -> {
            try {
                if (!signing.sign(message.id(), Long.parseLong(message.timestamp()), message.payload())
                        .equals(message.signature())) {
                    forged.add(message.id());
                }
            } catch (Exception unsigned) {
                forged.add(message.id());
            }
            int mood = random.nextInt(20);
            if (mood < 10 && failures.merge(message.id(), 1, Integer::sum) < 9) {
                switch (mood) {
                    case 0, 1, 2 -> Receiver.answer(request, 500);
                    case 3, 4, 5 -> request.connection().close();
                    case 6 -> {
                        taken.add(message.payload());
                        Receiver.answerAfter(request, 200, Hooks.PATIENCE.multipliedBy(2));
                    }
                    default ->
                        request.response()
                                .setStatusCode(429)
                                .putHeader("Retry-After", "900")
                                .end();
                }
            } else {
                taken.add(message.payload());
                Receiver.answerAfter(request, 200, Duration.ofMillis(1 + 20 * (mood % 3)));
            }
        });
        for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
            feeds.tellAtRandom(random, service, 40);
        }
        hooks.runThroughTheSchedule();
        assertEquals(List.of(), forged);
        assertEquals(everything(), told(taken));
        assertEquals(
                0, Rows.count("select count(*) from webhook_delivery where state <> 'DELIVERED' or attempts > 10"));
        assertEquals(
                120.0,
                hooks.meters
                        .counter("webhooks.attempts", "outcome", "delivered")
                        .count());
        // Under one id the same is told, however often.
        Map<String, String> payloads = new ConcurrentHashMap<>();
        receiver.arrived()
                .forEach(message -> assertEquals(
                        message.payload(), payloads.computeIfAbsent(message.id(), _ -> message.payload())));
        assertEquals(120, payloads.size());
    }

    @Test
    void whatIsToldIsThinAndOfTheTypesThatWereAskedFor() throws Exception {
        String id = make(", \"types\": [\"calls.*\", \"centres.updated\"]").id();
        feeds.of("centres").tell(1, "centres", "a", 0);
        feeds.of("centres").tell(2, "centres", "a", 1);
        feeds.of("centres").tell(3, "spaces", "s", 1);
        feeds.of("ideas").tell(1, "calls", "c", 0);
        hooks.run();
        Set<String> payloads = new TreeSet<>();
        receiver.arrived().forEach(message -> payloads.add(message.payload()));
        String host = "http://localhost:" + RestAssured.port;
        assertEquals(
                new TreeSet<>(Set.of(
                        "{\"type\":\"centres.updated\",\"timestamp\":\"2026-11-26T02:00:00Z\",\"data\":{\"collection\":\"centres\",\"id\":\"a\",\"slug\":\"slug-of-a\",\"version\":1,\"url\":\""
                                + host + "/v1/centres/a\"}}",
                        "{\"type\":\"calls.created\",\"timestamp\":\"2026-11-26T02:00:00Z\",\"data\":{\"collection\":\"calls\",\"id\":\"c\",\"slug\":\"slug-of-c\",\"version\":0,\"url\":\""
                                + host + "/v1/calls/c\"}}")),
                payloads);
        owner.asking()
                .get("/v1/webhook-deliveries?type=calls.created&state=delivered&endpoint=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].attempts.status", equalTo(List.of(204)))
                .body("items[0].attempts[0].error", nullValue())
                .body("items[0].nextAttemptAt", nullValue());
    }

    @Test
    void aPingIsVerifiedByTheLibraryOfTheStandardWithBothSecretsWhileTheyOverlap() throws Exception {
        Made made = make("");
        String path = "/v1/webhook-endpoints/" + made.id();
        owner.post(path + "/test", "").then().statusCode(202).body("type", equalTo("ping"));
        hooks.run();
        new Webhook(made.secret()).verify(receiver.arrived().getFirst().payload(), headers(0));
        String next = owner.post(path + "/secrets", "")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        owner.post(path + "/test", "").then().statusCode(202);
        hooks.run();
        String payload = receiver.arrived().get(1).payload();
        new Webhook(made.secret()).verify(payload, headers(1));
        new Webhook(next).verify(payload, headers(1));
        hooks.clock.pass(Duration.ofHours(25));
        owner.post(path + "/test", "").then().statusCode(202);
        hooks.run();
        Receiver.Message last = receiver.arrived().get(2);
        assertEquals(
                new Webhook(next).sign(last.id(), Long.parseLong(last.timestamp()), last.payload()), last.signature());
        assertThrows(
                WebhookVerificationException.class,
                () -> new Webhook(SigningSecret.random().text()).verify(payload, headers(1)));
    }

    @Test
    void whoeverIsGoneIsDisabledAndMayComeBackWithoutMissingAnything() throws Exception {
        String id = make("").id();
        receiver.behaves((request, _) -> Receiver.answer(request, 410));
        feeds.of("ideas").tell(1, "calls", "a", 0);
        hooks.run();
        feeds.of("ideas").tell(2, "calls", "b", 0);
        hooks.clock.pass(Duration.ofHours(1));
        hooks.run();
        assertEquals(1, receiver.arrived().size());
        String path = "/v1/webhook-endpoints/" + id;
        owner.asking()
                .get(path)
                .then()
                .body("state", equalTo("disabled"))
                .body("disabledReason", equalTo("gone"))
                .body("allowedTransitions", equalTo(List.of("active")))
                .header("ETag", equalTo("\"1\""));
        assertEquals(
                List.of(
                        "moved gateway {\"state\": \"active\", \"version\": 0} {\"state\": \"disabled\", \"version\": 1, \"disabledReason\": \"gone\"}"),
                Database.rows(
                        "select action, actor, before, after from audit where resource_id = ? and action = 'moved'",
                        UUID.fromString(id)));
        receiver.behaves((request, _) -> Receiver.answer(request, 204));
        owner.post(path + "/transitions", "{\"state\": \"active\"}").then().statusCode(200);
        hooks.runThroughTheSchedule();
        assertEquals(everything(), toldIn(receiver.arrived()));
    }

    @Test
    void whatIsPausedMissesNothing() throws Exception {
        String path = "/v1/webhook-endpoints/" + make("").id();
        owner.post(path + "/transitions", "{\"state\": \"paused\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"));
        feeds.tellAtRandom(new Random(4), "events", 30);
        hooks.run();
        assertEquals(List.of(), receiver.arrived());
        owner.post(path + "/transitions", "{\"state\": \"active\"}").then().statusCode(200);
        hooks.run();
        assertEquals(everything(), toldIn(receiver.arrived()));
    }

    @Test
    void afterTenAttemptsItHasFailedAndCanBeSentAgain() throws Exception {
        String id = make("").id();
        receiver.behaves((request, _) -> Receiver.answer(request, 500));
        feeds.of("ideas").tell(1, "calls", "a", 0);
        hooks.runThroughTheSchedule();
        assertEquals(10, receiver.arrived().size());
        String delivery = owner.asking()
                .get("/v1/webhook-deliveries?endpoint=" + id)
                .then()
                .body("items.state", equalTo(List.of("failed")))
                .body("items[0].attempts", hasSize(10))
                .body("items[0].attempts.error", everyItem(equalTo("unexpected_status")))
                .extract()
                .path("items[0].id");
        receiver.behaves((request, _) -> Receiver.answer(request, 204));
        owner.post("/v1/webhook-deliveries/" + delivery + "/replays", "")
                .then()
                .statusCode(202)
                .body("state", equalTo("pending"));
        hooks.run();
        owner.asking()
                .get("/v1/webhook-deliveries/" + delivery)
                .then()
                .body("state", equalTo("delivered"))
                .body("attempts", hasSize(11));
        owner.post("/v1/webhook-endpoints/" + id + "/replays", "{\"since\": \"2026-01-01T00:00:00Z\"}")
                .then()
                .statusCode(202)
                .body("deliveries", equalTo(1));
        hooks.run();
        assertEquals(12, receiver.arrived().size());
        Set<String> ids = new HashSet<>();
        receiver.arrived().forEach(message -> ids.add(message.id()));
        assertEquals(Set.of(delivery), ids);
    }

    @Test
    void whoTakesNothingForFiveDaysIsToldNothingAnyMore() throws Exception {
        String id = make("").id();
        receiver.behaves((request, _) -> Receiver.answer(request, 500));
        feeds.of("ideas").tell(1, "calls", "a", 0);
        hooks.run();
        hooks.clock.pass(Duration.ofDays(4));
        feeds.of("ideas").tell(2, "calls", "b", 0);
        hooks.run();
        owner.asking().get("/v1/webhook-endpoints/" + id).then().body("state", equalTo("active"));
        hooks.clock.pass(Duration.ofDays(1));
        hooks.run();
        owner.asking()
                .get("/v1/webhook-endpoints/" + id)
                .then()
                .body("state", equalTo("disabled"))
                .body("disabledReason", equalTo("failing"));
    }

    @Test
    void aFeedThatCannotGoOnIsSaidToBeReadAgain() throws Exception {
        make("");
        feeds.of("centres").tell(1, "centres", "a", 0);
        hooks.run();
        feeds.of("centres").restore();
        feeds.of("centres").tell(2, "centres", "a", 1);
        hooks.run();
        feeds.of("centres").tell(3, "centres", "a", 2);
        hooks.run();
        assertEquals(List.of("centres.created", "feed.reset", "centres.updated"), arrivedTypes());
    }

    /** As after its database was made anew. */
    @Test
    void aFeedThatDoesNotKnowThePlaceAnyMoreIsSaidToBeReadAgain() throws Exception {
        make("");
        feeds.of("centres").tell(1, "centres", "a", 0);
        hooks.run();
        AtomicReference<String> unknown = new AtomicReference<>();
        feeds.of("centres").happens(request -> {
            String cursor = request.getParam("cursor");
            if (cursor.equals("now")
                    || !unknown.compareAndSet(null, cursor) && !unknown.get().equals(cursor)) {
                return false;
            }
            request.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\": \"/problems/invalid-parameter\"}");
            return true;
        });
        feeds.of("centres").tell(2, "centres", "a", 1);
        hooks.run();
        feeds.of("centres").tell(3, "centres", "a", 2);
        hooks.run();
        assertEquals(List.of("centres.created", "feed.reset", "centres.updated"), arrivedTypes());
    }

    @Test
    void timeInWhichNothingWasSentIsNotHeldAgainstAnEndpoint() throws Exception {
        String id = make("").id();
        String path = "/v1/webhook-endpoints/" + id;
        receiver.behaves((request, _) -> Receiver.answer(request, 500));
        feeds.of("ideas").tell(1, "calls", "a", 0);
        hooks.run();
        owner.post(path + "/transitions", "{\"state\": \"paused\"}").then().statusCode(200);
        hooks.clock.pass(Duration.ofDays(6));
        owner.post(path + "/transitions", "{\"state\": \"active\"}").then().statusCode(200);
        hooks.run();
        owner.asking().get(path).then().body("state", equalTo("active"));
        hooks.clock.pass(Duration.ofDays(6));
        Clients.patch(owner.asking(), path, "*", "{\"url\": \"" + receiver.url() + "s\"}")
                .then()
                .statusCode(200);
        hooks.run();
        owner.asking().get(path).then().body("state", equalTo("active"));
    }

    @Test
    void whatCannotBeSignedIsNotHeldAgainstAnEndpoint() throws Exception {
        String id = make("").id();
        feeds.of("ideas").tell(1, "calls", "a", 0);
        Clients.change(
                "update webhook_secret set sealed = decode(repeat('00', 56), 'hex') where endpoint_id = ?",
                UUID.fromString(id));
        hooks.run();
        hooks.clock.pass(Duration.ofDays(6));
        hooks.run();
        owner.asking().get("/v1/webhook-endpoints/" + id).then().body("state", equalTo("active"));
        owner.asking()
                .get("/v1/webhook-deliveries?endpoint=" + id)
                .then()
                .body("items[0].attempts.error", equalTo(List.of("not_signed", "not_signed")));
    }

    @Test
    void whatIsUnderWayIsNotSentBesideIt() throws Exception {
        String id = make("").id();
        receiver.behaves((_, _) -> {});
        feeds.of("ideas").tell(1, "calls", "a", 0);
        hooks.watch();
        hooks.begin();
        String delivery = owner.asking()
                .get("/v1/webhook-deliveries?endpoint=" + id)
                .then()
                .extract()
                .path("items[0].id");
        owner.post("/v1/webhook-deliveries/" + delivery + "/replays", "").then().statusCode(202);
        // Another process, at this moment.
        assertEquals(List.of(), deliveries.take(hooks.clock.instant().plusSeconds(1), 10));
    }

    @Test
    void aServiceThatIsAwayHoldsUpNobodyAndLosesNothing() throws Exception {
        make("");
        feeds.of("ideas").happens(request -> {
            request.response().setStatusCode(503).end();
            return true;
        });
        feeds.of("ideas").tell(1, "calls", "a", 0);
        feeds.of("events").tell(1, "events", "b", 0);
        hooks.run();
        assertEquals(1, receiver.arrived().size());
        feeds.of("ideas").happens(_ -> false);
        hooks.run();
        assertEquals(everything(), toldIn(receiver.arrived()));
    }

    @Test
    void aSuspendedClientIsToldNothingUntilItGoesOn() throws Exception {
        make("");
        Clients.post(Clients.admin(), owner.client() + "/transitions", "{\"state\": \"suspended\"}")
                .then()
                .statusCode(200);
        feeds.of("ideas").tell(1, "calls", "a", 0);
        hooks.run();
        assertEquals(List.of(), receiver.arrived());
        Clients.post(Clients.admin(), owner.client() + "/transitions", "{\"state\": \"active\"}")
                .then()
                .statusCode(200);
        hooks.run();
        assertEquals(everything(), toldIn(receiver.arrived()));
    }

    @Test
    void nothingGoesToAForbiddenAddress() throws Exception {
        String id = make("").id();
        feeds.of("ideas").tell(1, "calls", "a", 0);
        // An installation that is none of development: what stands for this machine is forbidden.
        Clients.change("update webhook_endpoint set url = 'https://localhost/' where id = ?", UUID.fromString(id));
        try (Hooks strict = strict()) {
            strict.run();
        }
        owner.asking()
                .get("/v1/webhook-deliveries?endpoint=" + id)
                .then()
                .body("items[0].attempts.error", equalTo(List.of("forbidden_address")))
                .body("items[0].state", equalTo("pending"));
        assertEquals(List.of(), receiver.arrived());
    }

    private List<String> arrivedTypes() throws Exception {
        List<String> types = new ArrayList<>();
        for (Receiver.Message message : receiver.arrived()) {
            types.add(JSON.readTree(message.payload()).path("type").asText());
        }
        return types;
    }

    private Hooks strict() {
        return new Hooks(endpoints, deliveries, feed, writer, false, false);
    }

    @Test
    void aSlowEndpointHoldsUpNobodyElse() throws Exception {
        make("");
        Hooks.Owner other = Hooks.newOwner();
        try (Receiver quick = new Receiver()) {
            other.make(quick.url(), "").then().statusCode(201);
            receiver.behaves((request, _) -> request.response().closeHandler(_ -> {}));
            feeds.tellAtRandom(new Random(5), "ideas", 40);
            hooks.watch();
            hooks.begin();
            while (quick.arrived().size() < 40) {
                Thread.onSpinWait();
            }
            assertTrue(receiver.arrived().size() <= 4);
        }
    }

    /** Together they could fill all the room there is, again and again. */
    @Test
    void manySlowEndpointsHoldUpNobodyElse() throws Exception {
        Hooks.Owner other = Hooks.newOwner();
        try (Receiver quick = new Receiver()) {
            receiver.behaves((_, _) -> {});
            for (int i = 0; i < 3; i++) {
                make("");
                other.make(quick.url(), "").then().statusCode(201);
            }
            feeds.tellAtRandom(new Random(6), "ideas", 20);
            hooks.watch();
            hooks.begin();
            while (quick.arrived().size() < 60) {
                Thread.onSpinWait();
            }
            assertTrue(
                    receiver.arrived().size() <= 40,
                    "slow ones were told " + receiver.arrived().size() + " times");
        }
    }

    private record Made(String id, String secret) {}

    private Made make(String more) {
        var answer = owner.make(receiver.url(), more).then().statusCode(201).extract();
        return new Made(answer.path("id"), answer.path("secret"));
    }

    private HttpHeaders headers(int index) {
        Receiver.Message message = receiver.arrived().get(index);
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(message.id()),
                        "webhook-timestamp", List.of(message.timestamp()),
                        "webhook-signature", List.of(message.signature())),
                (_, _) -> true);
    }

    private Set<ServiceFeed.Told> everything() {
        Set<ServiceFeed.Told> all = new HashSet<>();
        ServiceFeeds.COLLECTIONS
                .keySet()
                .forEach(service -> all.addAll(feeds.of(service).all()));
        return all;
    }

    private static Set<ServiceFeed.Told> toldIn(List<Receiver.Message> messages) throws Exception {
        return told(messages.stream().map(Receiver.Message::payload).toList());
    }

    private static Set<ServiceFeed.Told> told(Iterable<String> payloads) throws Exception {
        Set<ServiceFeed.Told> told = new HashSet<>();
        for (String payload : payloads) {
            JsonNode data = JSON.readTree(payload).path("data");
            told.add(new ServiceFeed.Told(
                    data.path("collection").asText(),
                    data.path("id").asText(),
                    data.path("version").asLong()));
        }
        return told;
    }
}
