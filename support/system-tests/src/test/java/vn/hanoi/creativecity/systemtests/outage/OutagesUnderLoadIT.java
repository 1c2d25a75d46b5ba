package vn.hanoi.creativecity.systemtests.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/**
 * Each process of the suite dies, or is asked to stop, while people read and write. Public reads go on, the others are
 * answered or told honestly that a part is away, all is well again within 10 s of the process being ready, and no write is
 * lost or done twice. What was seen stands in {@code target/outages-under-load.txt}. Only with {@code -Dlong=true}.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
@ExtendWith(WithSuite.class)
class OutagesUnderLoadIT {

    private static final List<String> KILLED =
            List.of("centres-service", "ideas-service", "events-service", "postgres", "keycloak", "gateway");
    private static final List<String> STOPPED =
            List.of("centres-service", "ideas-service", "events-service", "gateway");

    private static final List<String> PUBLIC = List.of(
            "/v1/centres?limit=5", "/v1/calls?limit=5", "/v1/festival-editions?limit=5", "/v1/organisations?limit=5");
    private static final List<String> WITH_TOKEN =
            List.of("/v1/organisations?limit=5", "/v1/calls?limit=5", "/v1/events?limit=5");
    private static final List<String> WITH_KEY = List.of("/v1/centres?limit=5");

    /** Long enough for a circuit to open and close, and for what is remembered to be asked for anew. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private static final Duration AFTER = Duration.ofSeconds(12);

    /** Where the names of what is written stand. */
    private static final Map<String, String> NAMES = Map.of(
            "centres", "select name_vi from organisation where name_vi like 'Thử %'",
            "ideas", "select name_vi from call where name_vi like 'Thử %'",
            "events", "select title_vi from event where title_vi like 'Thử %'");

    private final RunningSuite suite;
    private final Path report = Path.of("target", "outages-under-load.txt");

    OutagesUnderLoadIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void partsDieAndReturnWhilePeopleReadAndWrite() throws Exception {
        suite.awaitIdentity();
        String key = key();
        List<String> broken = new ArrayList<>();
        tell(Outcome.title());
        for (String victim : KILLED) {
            broken.addAll(seen("kill " + victim, victim, key, () -> suite.kill(victim)));
        }
        for (String victim : STOPPED) {
            broken.addAll(seen("stop " + victim, victim, key, () -> suite.stop(victim)));
        }
        assertEquals(List.of(), broken);
    }

    private List<String> seen(String title, String victim, String key, Action action) throws Exception {
        Map<String, String> token = Map.of("Authorization", "Bearer " + suite.freshTokenOf("admin"));
        try (Load load = new Load("http://localhost:" + suite.port())) {
            load.readPublic(PUBLIC);
            load.readAs(token, WITH_TOKEN);
            load.readAs(Map.of("X-API-Key", key), WITH_KEY);
            load.write(token, "/v1/organisations", """
                    {"kind": "community", "name": {"vi": "%s"}}""");
            load.write(token, "/v1/calls", """
                    {"kind": "idea_call", "name": {"vi": "%s"},
                     "opensAt": "2097-01-01T00:00:00Z", "closesAt": "2099-01-01T00:00:00Z"}""");
            load.write(token, "/v1/events", """
                    {"type": "workshop", "title": {"vi": "%s"}}""");
            Thread.sleep(BEFORE);
            action.run();
            suite.letTheLauncherAct();
            suite.awaitReturnOf(victim);
            long ready = System.nanoTime();
            Thread.sleep(AFTER);
            load.end();
            Outcome outcome = outcome(title, victim, load, ready);
            tell(outcome.row());
            return outcome.broken();
        }
    }

    private Outcome outcome(String title, String victim, Load load, long ready) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> question : NAMES.entrySet()) {
            found.addAll(names(question.getKey(), question.getValue()));
        }
        Set<String> lost = new HashSet<>(load.acknowledged());
        found.forEach(lost::remove);
        int doubled = found.size() - new HashSet<>(found).size();
        return new Outcome(
                title,
                load.cached(),
                load.other(),
                load.writes(),
                ready,
                lost.size(),
                doubled,
                victim.equals("gateway"));
    }

    private List<String> names(String database, String question) throws IOException, SQLException {
        try (Connection connection = suite.connectTo(database);
                ResultSet rows = connection.createStatement().executeQuery(question)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private void tell(String line) throws IOException {
        System.out.print(line);
        Files.writeString(report, line.equals(Outcome.title()) ? line : Files.readString(report) + line);
    }

    private String key() {
        String client = make("/v1/clients", """
                {"name": "Người đọc khi có sự cố", "kind": "partner", "organisation": "sovico",
                 "scopes": ["centres:read"], "requestsPerMinute": {"read": 100000, "write": 10}}""", "id");
        return make("/v1/clients/" + client + "/keys", "{\"name\": \"Sự cố\"}", "key");
    }

    private String make(String path, String body, String member) {
        return suite.requestOf("admin")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(member);
    }

    private interface Action {
        void run() throws Exception;
    }
}
