import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.TestDatabase;
import vn.hanoi.creativecity.testing.TestPostgres;

/** A database with so many rows, and the service over it, on loopback alone. */
final class Instance implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> KEYS = new InnerKeysResource().start();

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final TestDatabase database;
    private final Process service;
    private final String address;

    private String token;
    private Instant tokenUntil = Instant.MIN;

    /** What each service answers without rows. */
    private static final Map<String, String> FIRST_QUESTIONS = Map.of(
            "centres-service", "/v1/organisations?limit=1",
            "events-service", "/v1/festival-editions?limit=1");

    private Instance(TestDatabase database, Process service, String address) {
        this.database = database;
        this.service = service;
        this.address = address;
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
    }

    /** @param collections of one service */
    static Instance start(int rows, List<Collection> collections) throws Exception {
        String service = collections.getFirst().service();
        Instance instance = start(service, FIRST_QUESTIONS.get(service));
        Instant begin = Instant.now();
        for (Collection collection : collections) {
            instance.load(collection, rows);
        }
        System.out.println("Loaded " + rows + " rows of each collection in "
                + Duration.between(begin, Instant.now()).toSeconds() + " s");
        return instance;
    }

    /** Starts a service without rows, and waits until it answers this. */
    static Instance start(String module, String question) throws Exception {
        TestDatabase database = TestPostgres.freshDatabase("bench");
        int port = freePort();
        Instance instance = new Instance(database, launch(module, database, port), "http://127.0.0.1:" + port);
        instance.awaitAnswer(question);
        return instance;
    }

    /** How long the answer took, in nanoseconds. */
    long get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token())
                .timeout(Duration.ofMinutes(1))
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + body);
        }
        return took;
    }

    /** The path of the page in this database: where one deep in the list begins depends on what is in it. */
    String address(Collection.Page page) throws Exception {
        if (page.from() == null) {
            return page.path();
        }
        HttpRequest first = HttpRequest.newBuilder(URI.create(address + page.path()))
                .header("Authorization", "Bearer " + token())
                .build();
        byte[] body = HTTP.send(first, HttpResponse.BodyHandlers.ofByteArray()).body();
        String next = JSON.readTree(body).path("next").asText();
        ArrayNode cursor =
                (ArrayNode) JSON.readTree(Base64.getUrlDecoder().decode(next.split("cursor=")[1]));
        try (Connection connection = database.connect();
                ResultSet row = connection.createStatement().executeQuery(page.from())) {
            row.next();
            cursor.set(1, row.getString(1)).set(2, row.getString(2));
        }
        return next.split("cursor=")[0] + "cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
    }

    String address(String path) {
        return address + path;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /**
     * How many transactions a second pgbench makes of this file.
     *
     * @param each how many each client makes
     */
    double pgbench(String file, int clients, int each, Map<String, Object> variables) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "--no-vacuum", "--protocol=prepared", "--jobs=2",
                "--client=" + clients, "--transactions=" + each, "--file=" + file));
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(libpq());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** What libpq's programs connect with. */
    private Map<String, String> libpq() {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        return Map.of(
                "PGHOST", server.getHost(),
                "PGPORT", Integer.toString(server.getPort()),
                "PGDATABASE", server.getPath().substring(1),
                "PGUSER", database.user(),
                "PGPASSWORD", database.password());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws Exception {
        service.destroy();
        if (!service.waitFor(20, TimeUnit.SECONDS)) {
            service.destroyForcibly();
        }
    }

    private String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            token = InnerTokens.anonymous().token();
            tokenUntil = Instant.now().plusSeconds(40);
        }
        return token;
    }

    private void awaitAnswer(String question) throws Exception {
        Instant deadline = Instant.now().plusSeconds(90);
        while (true) {
            try {
                get(question);
                return;
            } catch (IOException notYet) {
                if (Instant.now().isAfter(deadline) || !service.isAlive()) {
                    throw new IllegalStateException("The service does not start; see support/testing/target/bench.log", notYet);
                }
                Thread.sleep(200);
            }
        }
    }

    /** The indexes of the table are made after its rows, which takes a tenth of the time. */
    private void load(Collection collection, int rows) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            Map<String, String> indexes = new LinkedHashMap<>();
            try (ResultSet found = statement.executeQuery("""
                    select indexname, indexdef from pg_indexes i where tablename = '%s' and not exists (
                        select 1 from pg_constraint c where c.conname = i.indexname)""".formatted(collection.table()))) {
                while (found.next()) {
                    indexes.put(found.getString(1), found.getString(2));
                }
            }
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            // The feed is not told: it would still be busy with so many rows while they are measured.
            triggers(connection, "disable");
            statement.execute(collection.load().replace(":rows", Integer.toString(rows)));
            triggers(connection, "enable");
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            statement.execute("vacuum analyze");
        }
    }

    private static void triggers(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare t regclass; begin
                        for t in select tgrelid::regclass from pg_trigger where tgname = 'noted' loop
                            execute format('alter table %%s %s trigger noted', t);
                        end loop;
                    end $$""".formatted(change));
        }
    }

    private static Process launch(String module, TestDatabase database, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        module + "/target/quarkus-app/quarkus-run.jar")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("support/testing/target/bench.log")));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", database.user());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        builder.environment().put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", KEYS.get("mp.jwt.verify.publickey.location"));
        // Nobody is there to be followed; a port of a service that runs beside the bench is none of its business.
        builder.environment().put("FOLLOWING_INNER_KEY", KEYS.get("following.inner-key"));
        builder.environment().put("FOLLOWING_SERVICES_CENTRES_URL", "http://127.0.0.1:1");
        builder.environment().put("ATTACHMENTS_FOLDER", "support/testing/target/bench-attachments");
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
