package vn.hanoi.creativecity.systemtests.mirror;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/**
 * Two programs that mirror the network, one for everybody and one for a partner, while eight writers make two thousand
 * random changes, and ten thousand with {@code -Dlong=true}. They pause, are started anew, see less and then more again; the
 * service is killed meanwhile. At the end each has exactly what the API answers it.
 */
@ExtendWith(WithSuite.class)
class MirrorIT {

    private static final int WRITERS = 8;
    private static final int WRITES = Boolean.getBoolean("long") ? 10_000 : 2_000;
    private static final List<String> COLLECTIONS =
            List.of("organisations", "centres", "spaces", "observations", "agreements");
    private static final String PARTNER = "\"centres:read\", \"centres:partner\", \"changes:read\"";
    private static final String PUBLIC = "\"centres:read\", \"changes:read\"";

    private final RunningSuite suite;

    @TempDir
    private Path folder;

    MirrorIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void mirrorsEndEqualWithTheService() throws Exception {
        List<String> shared = publishedCentres();
        List<String> indicators = List.of(indicator("public"), indicator("public"), indicator("partner"));
        String client = client();
        Map<String, String> key = Map.of("X-API-Key", key(client));
        Map<String, Mirror> everybodys = mirrors(Map.of());
        Map<String, Mirror> partners = mirrors(key);
        follow(everybodys);
        follow(partners);

        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> first = write(writers, shared, indicators, 0);
            while (!first.stream().allMatch(Future::isDone)) {
                follow(everybodys);
                follow(partners);
            }
            check(first);

            List<Future<?>> paused = write(writers, shared, indicators, 1);
            suite.kill("centres-service");
            suite.letTheLauncherAct();
            suite.awaitReturnOf("centres-service");
            check(paused);
            everybodys = startedAnew(everybodys, Map.of(), "everybody");
            partners = startedAnew(partners, key, "partner");

            List<Future<?>> withLess = write(writers, shared, indicators, 2);
            grant(client, key, PUBLIC);
            while (!withLess.stream().allMatch(Future::isDone)) {
                follow(everybodys);
                follow(partners);
            }
            check(withLess);

            List<Future<?>> last = write(writers, shared, indicators, 3);
            grant(client, key, PARTNER);
            while (!last.stream().allMatch(Future::isDone)) {
                follow(everybodys);
                follow(partners);
            }
            check(last);
        }
        assertEqual(everybodys, suite::request);
        assertEqual(partners, () -> suite.request().headers(key));
        everybodys.forEach((name, mirror) -> assertEquals(0, mirror.beginnings(), name + " went on from where it was"));
        partners.forEach((name, mirror) -> assertEquals(2, mirror.beginnings(), name + " saw less, and then more"));
    }

    private List<Future<?>> write(ExecutorService writers, List<String> shared, List<String> indicators, int part) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            RandomWriter writer =
                    new RandomWriter(() -> suite.requestOf("admin"), shared, indicators, part * WRITERS + i);
            running.add(writers.submit(() -> writer.write(WRITES / 4 / WRITERS)));
        }
        return running;
    }

    private static void check(List<Future<?>> done) throws Exception {
        for (Future<?> writer : done) {
            writer.get();
        }
    }

    private Map<String, Mirror> mirrors(Map<String, String> credentials) {
        Map<String, Mirror> mirrors = new LinkedHashMap<>();
        COLLECTIONS.forEach(
                name -> mirrors.put(name, new Mirror("http://localhost:" + suite.port(), credentials, name)));
        return mirrors;
    }

    private static void follow(Map<String, Mirror> mirrors) throws IOException, InterruptedException {
        for (Mirror mirror : mirrors.values()) {
            mirror.catchUp();
        }
    }

    /** What they know is written to files and read by new ones. */
    private Map<String, Mirror> startedAnew(Map<String, Mirror> mirrors, Map<String, String> credentials, String name)
            throws IOException {
        Map<String, Mirror> anew = mirrors(credentials);
        for (String collection : COLLECTIONS) {
            Path file = folder.resolve(name + "-" + collection + ".json");
            mirrors.get(collection).save(file);
            anew.get(collection).load(file);
        }
        return anew;
    }

    private static void assertEqual(Map<String, Mirror> mirrors, Supplier<RequestSpecification> reader)
            throws IOException, InterruptedException {
        follow(mirrors);
        Lists lists = new Lists(reader);
        for (String collection : List.of("organisations", "centres", "agreements")) {
            assertSame(collection, lists.all("/v1/" + collection), mirrors.get(collection));
        }
        for (String part : List.of("spaces", "observations")) {
            SortedMap<String, JsonNode> all =
                    lists.ofEach(mirrors.get("centres").documents().keySet(), "/v1/centres", part);
            assertSame(part, all, mirrors.get(part));
        }
    }

    private static void assertSame(String name, SortedMap<String, JsonNode> expected, Mirror mirror) {
        assertEquals(expected.keySet(), mirror.documents().keySet(), name);
        expected.forEach(
                (id, document) -> assertEquals(document, mirror.documents().get(id), name));
    }

    private List<String> publishedCentres() {
        List<String> centres = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String centre = "/v1/centres/" + make("/v1/centres", """
                    {"kind": "creative_space", "name": {"vi": "Không gian của nhiều người ghi"}}""");
            suite.requestOf("admin")
                    .contentType("application/json")
                    .body("{\"publication\": \"published\"}")
                    .post(centre + "/transitions")
                    .then()
                    .statusCode(200);
            centres.add(centre);
        }
        return centres;
    }

    private String indicator(String visibility) {
        String code = "thu_" + UUID.randomUUID().toString().replace("-", "");
        make("/v1/indicators", """
                {"code": "%s", "name": {"vi": "Chỉ số thử"}, "unit": {"vi": "lượt"}, "visibility": "%s"}""".formatted(code, visibility));
        return code;
    }

    private String client() {
        return "/v1/clients/" + make("/v1/clients", """
                {"name": "Bản sao của đối tác", "kind": "partner", "organisation": "sovico", "scopes": [%s],
                 "requestsPerMinute": {"read": 100000, "write": 10}}""".formatted(PARTNER));
    }

    private String key(String client) {
        return suite.requestOf("admin")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"Bản sao\"}")
                .post(client + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** Gives the client other scopes and waits until they are felt. */
    private void grant(String client, Map<String, String> key, String scopes) {
        suite.requestOf("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", suite.requestOf("admin").get(client).header("ETag"))
                .body("{\"scopes\": [%s]}".formatted(scopes))
                .patch(client)
                .then()
                .statusCode(200)
                .body("scopes.size()", equalTo(scopes.split(",").length));
        List<String> felt = List.of();
        while (felt.size() != scopes.split(",").length) {
            felt = suite.request().headers(key).get("/v1/me").path("scopes");
        }
    }

    private String make(String collection, String body) {
        return suite.requestOf("admin")
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
