import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.hanoi.creativecity.gateway.directory.KeySecret;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.TestDatabase;
import vn.hanoi.creativecity.testing.TestPostgres;

/**
 * Asks the gateway and its peers for the same in turn, over the same upstream and on the same cores, and prints what each
 * reaches. The gateway is the packaged application over a PostgreSQL; the peers are in {@code bench/edge/}.
 */
final class Edge {

    /** Followed by how many bytes the answer has: the upstream reads it like that, and the contract as a centre. */
    static final String PATH = "/v1/centres/";

    private static final int[] SIZES = {300, 4_096, 51_200};
    private static final int SECONDS = 4;
    private static final int WARM_UP_SECONDS = 5;

    /** What is new is compiled meanwhile, on the same cores. */
    private static final int FIRST_SECONDS = 60;

    private static final String SPRING = "bench.SpringCloudGateway";
    private static final String MANY = "100000000";
    private static final Map<String, String> PAST_THE_CACHE = Map.of("Cache-Control", "no-store");

    private final int rounds;
    private final Set<Contender> warm = new HashSet<>();
    private boolean isMet = true;

    private Edge(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        Bench.endAfter(Duration.ofMinutes(60));
        System.exit(new Edge(Integer.parseInt(arguments[0])).measure() ? 0 : 1);
    }

    /** @param least what the first of all must reach of it; 0 for no target */
    private record Contender(String name, Running server, Map<String, String> headers, double least) {}

    private boolean measure() throws Exception {
        TestDatabase database = TestPostgres.freshDatabase("bench");
        try (Running origin = vertx("Origin");
                Running gateway = gateway(database, origin);
                Running repeating = vertx("Origin", gateway.port());
                Running bareProxy = vertx("BareProxy", origin.port());
                Nginx nginx = Nginx.over(origin);
                Running spring = peer("spring-cloud-gateway", SPRING, origin.port());
                Running springCaching = peer("spring-cloud-gateway", SPRING, origin.port(), 1)) {
            Map<String, String> key = Map.of("X-API-Key", key(database));
            for (int size : SIZES) {
                requireCache(gateway, size);
                compare("read from the cache, " + size + " bytes", size, List.of(
                        new Contender("the gateway", gateway, Map.of(), 0),
                        new Contender("bare Vert.x, the same answer", repeating, Map.of(), 0.85),
                        new Contender("(bare Vert.x, the same body)", origin, Map.of(), 0),
                        new Contender("Spring Cloud Gateway, its cache", springCaching, Map.of(), 2),
                        new Contender("(nginx, proxy_cache)", nginx.caching(), Map.of(), 0)));
            }
            for (int size : SIZES) {
                compare("passed through, " + size + " bytes", size, List.of(
                        new Contender("the gateway", gateway, PAST_THE_CACHE, 0),
                        new Contender("vertx-http-proxy", bareProxy, PAST_THE_CACHE, 0.85),
                        new Contender("Spring Cloud Gateway", spring, PAST_THE_CACHE, 2),
                        new Contender("(nginx, proxy_pass)", nginx.passing(), PAST_THE_CACHE, 0)));
            }
            for (int size : SIZES) {
                compare("with a key, read from the cache, " + size + " bytes", size, List.of(
                        new Contender("with a key", gateway, key, 0),
                        new Contender("without", gateway, Map.of(), 0.8)));
                compare("with a key, passed through, " + size + " bytes", size, List.of(
                        new Contender("with a key", gateway, both(key, PAST_THE_CACHE), 0),
                        new Contender("without", gateway, PAST_THE_CACHE, 0.8)));
            }
        }
        System.out.println(isMet ? "\nEvery target is met." : "\nNot every target is met.");
        return isMet;
    }

    /** In each round every contender is asked once, in an order that goes round, so that none is always after the same. */
    private void compare(String what, int size, List<Contender> contenders) throws Exception {
        for (Contender contender : contenders) {
            int seconds = warm.add(contender) ? FIRST_SECONDS : WARM_UP_SECONDS;
            Load.on(contender.server(), PATH + size, contender.headers(), seconds);
        }
        Load.Result[][] loads = new Load.Result[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                int next = (round + turn) % contenders.size();
                Contender contender = contenders.get(next);
                loads[next][round] = Load.on(contender.server(), PATH + size, contender.headers(), SECONDS);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%-46s %10s %12s %8s %8s %6s %9s %8s%n",
                what, "a second", "core s/1,000", "p50 ms", "p99 ms", "idle", "of it", "target");
        for (int i = 0; i < loads.length; i++) {
            print(contenders.get(i), loads[0], loads[i]);
        }
    }

    private void print(Contender contender, Load.Result[] own, Load.Result[] its) {
        double[] ratios = new double[rounds];
        Arrays.setAll(ratios, round -> own[round].perSecond() / its[round].perSecond());
        double ratio = InTurn.median(ratios);
        boolean hasTarget = contender.least() > 0;
        boolean isMissed = hasTarget && ratio < contender.least();
        isMet &= !isMissed;
        System.out.printf(
                Locale.ROOT,
                "%-46s %10.0f %12.4f %8.2f %8.2f %6.2f %9s %8s%s%n",
                contender.name(),
                median(its, Load.Result::perSecond),
                median(its, Load.Result::busyPerThousand),
                median(its, Load.Result::median),
                median(its, Load.Result::slow),
                median(its, Load.Result::idle),
                own == its ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                hasTarget ? String.format(Locale.ROOT, "%.2f", contender.least()) : "",
                isMissed ? "  MISSED" : "");
    }

    private static double median(Load.Result[] loads, ToDoubleFunction<Load.Result> figure) {
        return InTurn.median(Stream.of(loads).mapToDouble(figure).toArray());
    }

    /** What is not read from the cache must not be taken for what is. */
    private static void requireCache(Running gateway, int size) throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            HttpResponse<String> answer = gateway.get(PATH + size, Map.of());
            if (isHit(answer)) {
                HttpResponse<String> passed = gateway.get(PATH + size, PAST_THE_CACHE);
                if (isHit(passed)) {
                    throw new IllegalStateException("The gateway answered from its cache who asked not to");
                }
                return;
            }
        }
        System.out.println("\nThe gateway does not say that it answers from its cache: what follows is no read from a cache.");
    }

    private static boolean isHit(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Status").filter(status -> status.contains("; hit")).isPresent();
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** Its limits stand so high that nobody meets them; that requests are counted against them stays. */
    private static Running gateway(TestDatabase database, Running origin) throws Exception {
        Map<String, String> keys = new InnerKeysResource().start();
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.get("mp.jwt.verify.publickey.location"),
                "GATEWAY_INNER_KEY", keys.get("following.inner-key"),
                "GATEWAY_RATES_ANONYMOUS_READ", MANY,
                "GATEWAY_RATES_CLIENT_READ", MANY));
        for (String service : List.of("CENTRES", "IDEAS", "EVENTS")) {
            settings.put("GATEWAY_UPSTREAMS_" + service, origin.address(""));
        }
        int port = Running.freePort();
        return Running.java(
                port,
                settings,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + Running.freePort(),
                "-jar",
                "gateway/target/quarkus-app/quarkus-run.jar");
    }

    private static Running vertx(String program, int... ports) throws Exception {
        return peer("vertx", program, ports);
    }

    /** @param numbers the ports of others that it needs, and what else it wants to be told */
    private static Running peer(String project, String program, int... numbers) throws Exception {
        Path target = Path.of("bench/edge", project, "target");
        int port = Running.freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                target.resolve("classes") + ":" + Files.readString(target.resolve("classpath")).trim(),
                program,
                Integer.toString(port)));
        Arrays.stream(numbers).mapToObj(Integer::toString).forEach(arguments::add);
        return Running.java(port, Map.of(), arguments.toArray(String[]::new));
    }

    /** A key of a client that may read centres and nothing else. */
    private static String key(TestDatabase database) throws Exception {
        KeySecret secret = KeySecret.random();
        try (var connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        with client as (
                            insert into api_client (id, version, name, kind, scopes, allowed_origins, state, created_at, updated_at)
                            values (?, 0, 'bench', 'THIRD_PARTY_APP', '{centres:read}', '{}', 'ACTIVE', now(), now())
                            returning id)
                        insert into api_key (id, version, client_id, name, prefix, hash, created_at, updated_at, expires_at)
                        select ?, 0, id, 'bench', ?, ?, now(), now(), now() + interval '1 day' from client""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.randomUUID());
            insert.setString(3, secret.prefix());
            insert.setBytes(4, secret.hash());
            insert.executeUpdate();
        }
        return secret.text();
    }

    /** One nginx with two ports, both before the origin; its folder goes with it. */
    private record Nginx(Running passing, Running caching, Path folder) implements AutoCloseable {

        static Nginx over(Running origin) throws Exception {
            int passingPort = Running.freePort();
            int cachingPort = Running.freePort();
            Path folder = Files.createTempDirectory("bench-nginx");
            Path settings = folder.resolve("nginx.conf");
            Files.writeString(settings, Files.readString(Path.of("bench/edge/nginx.conf"))
                    .replace(":user", System.getProperty("user.name"))
                    .replace(":folder", folder.toString())
                    .replace(":origin", Integer.toString(origin.port()))
                    .replace(":passing", Integer.toString(passingPort))
                    .replace(":caching", Integer.toString(cachingPort)));
            Running passing = Running.start(passingPort, Map.of(), List.of(
                    "nginx", "-p", folder.toString(), "-e", Running.LOG.getAbsolutePath(), "-c", settings.toString()));
            Nginx nginx = new Nginx(passing, passing.at(cachingPort), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(nginx::close));
            return nginx;
        }

        @Override
        public void close() {
            passing.close();
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            }
        }
    }
}
