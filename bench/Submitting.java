import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Hands in submissions through the port of the service in turn with pgbench, which sends the same statements in the same
 * transaction to the same database; prints how many each does in a second.
 */
final class Submitting {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 2_500;
    private static final double LEAST = 0.5;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final Instance service;
    private final List<Connection> connections;
    private final int each;
    private String call;
    private String callId;
    private int made;

    private Submitting(Instance service, int each) throws IOException {
        this.service = service;
        List<Connection> connections = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            connections.add(new Connection(URI.create(service.address("/"))));
        }
        this.connections = connections;
        this.each = each;
    }

    public static void main(String... arguments) throws Exception {
        Bench.endAfter(Bench.LONGEST);
        try (Instance service = Instance.start("ideas-service", "/v1/calls?limit=1")) {
            Submitting bench = new Submitting(service, Integer.parseInt(arguments[0]) / CLIENTS);
            System.exit(bench.measure() ? 0 : 1);
        }
    }

    private boolean measure() throws Exception {
        open();
        String like = draft(0, "bench-like");
        service.execute(Files.readString(Path.of("bench/submitting/drafts.sql"))
                .replace(":clients", Integer.toString(CLIENTS))
                .replace(":drafts", Integer.toString(each * InTurn.ROUNDS))
                .replace(":code", like));
        handIn(drafts(WARM_UP));
        service.execute("vacuum analyze");
        System.out.printf(
                Locale.ROOT, "%d clients, %d submissions in each round of each%n%n", CLIENTS, each * CLIENTS);
        return InTurn.of(
                LEAST,
                round -> service.pgbench(
                        "bench/submitting/hand-in.sql",
                        CLIENTS,
                        each,
                        Map.of("i", round * each, "round", round, "call", callId)),
                _ -> handIn(drafts(each)));
    }

    /** A call that takes submissions. */
    private void open() throws Exception {
        Instant now = Instant.now();
        JsonNode made = json(post(0, "bench-manager", "idea_manager", "/v1/calls", """
                {"kind": "idea_call", "name": {"vi": "Đo tốc độ"}, "opensAt": "%s", "closesAt": "%s", "answerForm": {
                    "type": "object", "required": ["idea"], "properties": {
                        "idea": {"type": "string", "title": "Ý tưởng", "maxLength": 2000}}}}""".formatted(
                now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)))));
        call = made.path("slug").asText();
        callId = made.path("id").asText();
        post(0, "bench-manager", "idea_manager", "/v1/calls/" + call + "/transitions", "{\"state\": \"published\"}");
    }

    private String draft(int client, String owner) throws Exception {
        return json(post(client, owner, "resident", "/v1/submissions", """
                {"call": "%s", "title": {"vi": "Đèn lồng giấy dó"}, "summary": {"vi": "Giấy dó cũ thành đèn lồng."},
                    "answers": {"idea": "Đèn lồng từ giấy dó cũ"},
                    "contributors": [{"name": "Người nộp", "mail": "mot@example.org", "share": 100, "contact": true}]}"""
                        .formatted(call)))
                .path("code")
                .asText();
    }

    /** So many new drafts of each client. */
    private List<List<String>> drafts(int each) throws Exception {
        int round = made++;
        return all(client -> {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                codes.add(draft(client, owner(round, client)));
            }
            return codes;
        });
    }

    /** How many a second; each client hands in the drafts that it made last. */
    private double handIn(List<List<String>> drafts) throws Exception {
        int round = made - 1;
        Instant begin = Instant.now();
        all(client -> {
            for (String code : drafts.get(client)) {
                post(client, owner(round, client), "resident", "/v1/submissions/" + code + "/transitions",
                        "{\"state\": \"submitted\"}");
            }
            return null;
        });
        int many = drafts.stream().mapToInt(List::size).sum();
        return many / (Duration.between(begin, Instant.now()).toNanos() / 1e9);
    }

    private static String owner(int round, int client) {
        return "bench-" + round + "-" + client;
    }

    private interface OfAClient<T> {
        T call(int client) throws Exception;
    }

    private static <T> List<T> all(OfAClient<T> work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                calls.add(() -> work.call(client));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : clients.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private byte[] post(int client, String who, String role, String path, String body) throws IOException {
        Connection.Answer answer = connections
                .get(client)
                .post(
                        path,
                        "Authorization: Bearer " + token(who, role) + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                        body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(
                    path + " answered " + answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static JsonNode json(byte[] body) throws IOException {
        return JSON.readTree(body);
    }

    /** Minted now and then for each person, as somebody keeps theirs for a while. */
    private static String token(String who, String role) {
        return TOKENS.compute(
                        who,
                        (_, before) -> before != null && Instant.now().isBefore(before.until())
                                ? before
                                : new Token(InnerTokens.viewer(who).roles(role).token(), Instant.now().plusSeconds(40)))
                .text();
    }

    private record Token(String text, Instant until) {}
}
