package vn.hanoi.creativecity.gateway.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.gateway.ServiceFeeds;
import vn.hanoi.creativecity.gateway.changes.MergedFeed;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class SharedReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://hooks.example.org/";
    private static final String OTHER_SCOPES = "\"webhooks:manage\", \"centres:read\"";

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
    private long position;

    @BeforeEach
    void begin() {
        hooks = new Hooks(endpoints, deliveries, feed, writer, true);
        feeds = new ServiceFeeds();
    }

    @AfterEach
    void end() throws Exception {
        hooks.close();
        feeds.close();
    }

    @Test
    void manyEndpointsThatSeeTheSameNeedOneReadingOfEachService() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.addAll(make(Hooks.newOwner(), 8));
        }
        untilTheyAreTogether();
        Map<String, Integer> before = asked();
        List<String> told = List.of(tell("ideas"), tell("ideas"), tell("events"));
        hooks.watch();
        assertEquals(Map.of("centres", 1, "ideas", 1, "events", 1), since(before));
        hooks.watch();
        assertEquals(Map.of("centres", 2, "ideas", 2, "events", 2), since(before));
        all.forEach(endpoint -> assertEquals(told, toldTo(endpoint)));
    }

    @Test
    void whoSeesSomethingElseIsReadForApart() throws Exception {
        make(Hooks.newOwner(), 3);
        make(Hooks.newOwner(OTHER_SCOPES), 3);
        untilTheyAreTogether();
        Map<String, Integer> before = asked();
        tell("centres");
        hooks.watch();
        assertEquals(Map.of("centres", 2, "ideas", 2, "events", 2), since(before));
        assertEquals(6, Rows.count("select count(*) from webhook_delivery"));
    }

    @Test
    void whoLagsCatchesUpByItselfAndFallsInWithTheOthers() throws Exception {
        Hooks.Owner owner = Hooks.newOwner();
        List<String> all = make(owner, 4);
        untilTheyAreTogether();
        move(owner, all.getFirst(), "paused");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            told.add(tell("events"));
        }
        hooks.watch();
        told.add(tell("ideas"));
        hooks.watch();
        move(owner, all.getFirst(), "active");
        untilTheyAreTogether();
        told.add(tell("ideas"));
        Map<String, Integer> before = asked();
        hooks.watch();
        assertEquals(Map.of("centres", 1, "ideas", 1, "events", 1), since(before));
        all.forEach(endpoint -> assertEquals(
                told.stream().sorted().toList(),
                toldTo(endpoint).stream().sorted().toList()));
    }

    /** By two processes at once, while services fail, endpoints come, pause and go on, and their rows are held by others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothingIsLostAndNothingIsToldTwice(int seed) throws Exception {
        Random random = new Random(seed);
        Random failures = new Random(seed);
        List<Hooks.Owner> owners = List.of(Hooks.newOwner(), Hooks.newOwner(), Hooks.newOwner(OTHER_SCOPES));
        Map<String, Hooks.Owner> owner = new LinkedHashMap<>();
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, String> states = new TreeMap<>();
        try (Hooks other = new Hooks(endpoints, deliveries, feed, writer, true, false)) {
            for (int step = 0; step < 120; step++) {
                List<String> all = List.copyOf(owner.keySet());
                switch (all.isEmpty() ? 0 : random.nextInt(8)) {
                    case 0 -> {
                        Hooks.Owner its = owners.get(random.nextInt(owners.size()));
                        if (all.size() < 16) {
                            feeds(false, failures);
                            String endpoint = make(its, 1).getFirst();
                            owner.put(endpoint, its);
                            expected.put(endpoint, new ArrayList<>());
                            states.put(endpoint, "active");
                        }
                    }
                    case 1 -> {
                        String endpoint = all.get(random.nextInt(all.size()));
                        String next = states.get(endpoint).equals("active") ? "paused" : "active";
                        move(owner.get(endpoint), endpoint, next);
                        states.put(endpoint, next);
                    }
                    case 2 -> {
                        try (Connection holding = Clients.database()) {
                            hold(holding, all.get(random.nextInt(all.size())));
                            hooks.watch();
                        }
                    }
                    case 3, 4 -> {
                        feeds(true, failures);
                        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> watch(other));
                        hooks.watch();
                        beside.join();
                    }
                    default -> {
                        String told = tell(List.of("centres", "ideas", "events").get(random.nextInt(3)));
                        expected.values().forEach(list -> list.add(told));
                    }
                }
            }
        }
        feeds(false, failures);
        for (String endpoint : states.keySet()) {
            if (states.get(endpoint).equals("paused")) {
                move(owner.get(endpoint), endpoint, "active");
            }
        }
        hooks.clock.pass(Duration.ofMinutes(2));
        untilTheyAreTogether();
        for (String endpoint : expected.keySet()) {
            assertEquals(
                    expected.get(endpoint).stream().sorted().toList(),
                    toldTo(endpoint).stream().sorted().toList());
        }
    }

    private static void watch(Hooks hooks) {
        try {
            hooks.watch();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void hold(Connection connection, String endpoint) throws Exception {
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from webhook_endpoint where id = ? for update")) {
            lock.setObject(1, UUID.fromString(endpoint));
            lock.execute();
        }
    }

    private void feeds(boolean fail, Random random) {
        ServiceFeeds.COLLECTIONS
                .keySet()
                .forEach(service -> feeds.of(service).happens(request -> fail && mishap(random, request)));
    }

    private static boolean mishap(Random random, HttpServerRequest request) {
        switch (random.nextInt(12)) {
            case 0 -> request.response().setStatusCode(503).end();
            case 1 -> request.connection().close();
            case 2 -> request.response().end("{\"items\": [");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** One place for each that sees something else. */
    private void untilTheyAreTogether() throws Exception {
        int apart = 1;
        for (int round = 0; round < 12 && apart > 0; round++) {
            hooks.watch();
            apart = Rows.count("""
                    select count(distinct (c.scopes, e.cursor)) - count(distinct c.scopes)
                    from webhook_endpoint e join api_client c on c.id = e.client_id""");
        }
        assertEquals(0, apart);
    }

    private String tell(String service) {
        position++;
        feeds.of(service).tell(position, ServiceFeeds.COLLECTIONS.get(service).getFirst(), service + "-" + position, 0);
        return service + "-" + position;
    }

    private Map<String, Integer> asked() {
        Map<String, Integer> asked = new TreeMap<>();
        ServiceFeeds.COLLECTIONS
                .keySet()
                .forEach(service -> asked.put(service, feeds.of(service).asked()));
        return asked;
    }

    private Map<String, Integer> since(Map<String, Integer> before) {
        Map<String, Integer> since = asked();
        since.replaceAll((service, count) -> count - before.get(service));
        return since;
    }

    private static List<String> make(Hooks.Owner owner, int count) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(owner.make(URL + i, "").then().statusCode(201).extract().path("id"));
        }
        return made;
    }

    private static void move(Hooks.Owner owner, String endpoint, String state) {
        owner.post("/v1/webhook-endpoints/" + endpoint + "/transitions", "{\"state\": \"" + state + "\"}")
                .then()
                .statusCode(200);
    }

    private static List<String> toldTo(String endpoint) {
        return Database.rows(
                        "select payload from webhook_delivery where endpoint_id = ? order by id",
                        UUID.fromString(endpoint))
                .stream()
                .map(SharedReadingTest::id)
                .toList();
    }

    private static String id(String payload) {
        try {
            JsonNode event = JSON.readTree(payload);
            return event.path("data").path("id").asText(event.path("type").asText());
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
