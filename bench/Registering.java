import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Registers people for one session through the port of the service in turn with pgbench, which sends the same statements in
 * the same transaction to the same database; prints how many each does in a second. All of them wait for one lock.
 */
final class Registering {

    private static final int CLIENTS = 8;
    private static final int WARM_UPS = 30;
    private static final double LEAST = 0.7;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Instance service;
    private final int each;
    private String event;
    private String session;
    private String terms;
    private int people;

    private Registering(Instance service, int each) {
        this.service = service;
        this.each = each;
    }

    public static void main(String... arguments) throws Exception {
        Bench.endAfter(Bench.LONGEST);
        try (Instance service = Instance.start("events-service", "/v1/festival-editions?limit=1")) {
            Registering bench = new Registering(service, Integer.parseInt(arguments[0]) / CLIENTS);
            System.exit(bench.measure() ? 0 : 1);
        }
    }

    private boolean measure() throws Exception {
        open();
        for (int i = 0; i < WARM_UPS; i++) {
            register();
        }
        service.execute("vacuum analyze");
        System.out.printf(
                Locale.ROOT, "%d clients, %d registrations in each round of each%n%n", CLIENTS, each * CLIENTS);
        boolean isMet = InTurn.of(
                LEAST,
                round -> service.pgbench(
                        "bench/registering/register.sql",
                        CLIENTS,
                        each,
                        Map.of("i", round * each, "event", event, "session", session, "terms", terms)),
                _ -> register());
        check();
        return isMet;
    }

    /** A session that takes registrations, with seats for all of them. */
    private void open() throws Exception {
        String manager = token("bench-manager", "event_manager");
        event = post(manager, "/v1/events", "{\"type\": \"workshop\", \"title\": {\"vi\": \"Làm đèn lồng\"}}")
                .path("id")
                .asText();
        post(manager, "/v1/events/" + event + "/transitions", "{\"publication\": \"published\"}");
        Instant now = Instant.now();
        session = post(manager, "/v1/sessions", "{\"event\": \"%s\", \"startsAt\": \"%s\", \"endsAt\": \"%s\"}".formatted(
                        event, now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)).plus(Duration.ofHours(2))))
                .path("id")
                .asText();
        send(manager, "/v1/sessions/" + session + "/registration-terms", request -> request.header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString("{\"opensAt\": \"%s\", \"closesAt\": \"%s\", \"capacity\": 100000}".formatted(
                        now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(29))))));
        terms = ask("select id from registration_terms");
    }

    /** Nobody got lost, and all have seats. */
    private void check() throws Exception {
        String wrong = ask("select count(*) filter (where state <> 'ATTENDING') || ' without seats, ' || count(*) - min(taken)"
                + " || ' uncounted' from registration r join registration_terms t on t.id = r.terms_id");
        if (!wrong.equals("0 without seats, 0 uncounted")) {
            throw new IllegalStateException(wrong);
        }
    }

    /** How many a second. Everybody is somebody else, who has logged in before and read by what rules they register. */
    private double register() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < each * CLIENTS; i++) {
            tokens.add(token("bench-" + people++, "resident"));
            readTerms(tokens.getLast());
        }
        String body = "{\"session\": \"%s\", \"name\": \"Người đăng ký\", \"mail\": \"%s@example.org\", \"consents\": [\"contact\"]}";
        Instant begin = Instant.now();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                List<String> own = tokens.subList(client * each, (client + 1) * each);
                calls.add(() -> {
                    try (Connection connection = new Connection(URI.create(service.address("/")))) {
                        for (String token : own) {
                            register(connection, token, body.formatted(session, UUID.randomUUID()));
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> result : clients.invokeAll(calls)) {
                result.get();
            }
        }
        return tokens.size() / (Duration.between(begin, Instant.now()).toNanos() / 1e9);
    }

    private void readTerms(String token) throws IOException, InterruptedException {
        send(token, "/v1/sessions/" + session + "/registration-terms", HttpRequest.Builder::GET);
    }

    private static void register(Connection connection, String token, String body) throws IOException {
        Connection.Answer answer = connection.post(
                "/v1/registrations",
                "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private String ask(String question) throws Exception {
        try (var connection = service.connect();
                ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private JsonNode post(String token, String path, String body) throws IOException, InterruptedException {
        return send(token, path, request -> request.header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private interface Sending {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private JsonNode send(String token, String path, Sending sending) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                sending.of(HttpRequest.newBuilder(URI.create(service.address(path)))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json"))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    path + " answered " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    private static String token(String who, String role) {
        return InnerTokens.viewer(who).roles(role).token();
    }
}
