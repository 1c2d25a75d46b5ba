import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Writes through two services in turn, of which one has no feed, and asks for pages of the feed in turn with the bare SQL of
 * the same rows; prints how long each took.
 */
final class Feed {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1_000;
    private static final int PAGES = 100;
    private static final double MOST_FOR_A_WRITE = 1.25;
    private static final double MOST_FOR_A_PAGE = 2;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Instance told;
    private final Instance untold;
    private boolean isMet = true;
    private int day;
    private String token;
    private Instant tokenUntil = Instant.MIN;

    private Feed(Instance told, Instance untold) {
        this.told = told;
        this.untold = untold;
    }

    public static void main(String... arguments) throws Exception {
        Bench.endAfter(Bench.LONGEST);
        int rows = Integer.parseInt(arguments[0]);
        List<Collection> collections = List.of(Collection.read("observations"));
        try (Instance told = Instance.start(rows, collections);
                Instance untold = Instance.start(rows, collections)) {
            untold.execute("""
                    do $$ declare t record; begin
                        for t in select tgrelid::regclass as name, tgname from pg_trigger where tgname like 'noted%' loop
                            execute format('drop trigger %I on %s', t.tgname, t.name);
                        end loop;
                    end $$""");
            Feed feed = new Feed(told, untold);
            feed.place(rows);
            feed.measureWrites();
            feed.measurePages();
            System.out.println("\n" + (feed.isMet ? "All" : "Not all") + " meet their targets.");
            System.exit(feed.isMet ? 0 : 1);
        }
    }

    /** Everything that was loaded gets its place. */
    private void place(int rows) throws Exception {
        told.execute("insert into change_waiting (collection, resource_id, version) select 'observations', id, version from observation");
        Instant begin = Instant.now();
        while (number("select count(*) from change where collection = 'observations'") < rows) {
            Thread.sleep(100);
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1e3;
        System.out.printf(Locale.ROOT, "%d changes got their place in %.1f s, %.0f a second%n", rows, seconds, rows / seconds);
        told.execute("vacuum analyze");
    }

    private void measureWrites() throws Exception {
        System.out.printf(Locale.ROOT, "%n%-40s %12s %12s %7s%n", "a write, median in ms", "without", "with the feed", "ratio");
        compare("an observation is recorded", () -> record(untold), () -> record(told), ROUNDS, MOST_FOR_A_WRITE);
        compare("a centre is changed", () -> change(untold), () -> change(told), ROUNDS, MOST_FOR_A_WRITE);
    }

    private void measurePages() throws Exception {
        System.out.printf(Locale.ROOT, "%n%-40s %12s %12s %7s%n", "1,000 changes, median in ms", "bare SQL", "the page", "ratio");
        try (Connection connection = told.connect()) {
            compare("observations, as staff", () -> bareSql(connection), () -> page(), PAGES, MOST_FOR_A_PAGE);
        }
    }

    private interface Timed {
        long nanos() throws Exception;
    }

    /** The one and the other in turn, so that whatever else the machine does meets both alike. */
    private void compare(String name, Timed base, Timed measured, int rounds, double most) throws Exception {
        long[] one = new long[rounds];
        long[] other = new long[rounds];
        for (int i = -Math.min(rounds, WARM_UP); i < rounds; i++) {
            boolean isFirst = i % 2 == 0;
            long first = isFirst ? base.nanos() : measured.nanos();
            long second = isFirst ? measured.nanos() : base.nanos();
            if (i >= 0) {
                one[i] = isFirst ? first : second;
                other[i] = isFirst ? second : first;
            }
        }
        Arrays.sort(one);
        Arrays.sort(other);
        double ratio = (double) other[rounds / 2] / one[rounds / 2];
        isMet &= ratio <= most;
        System.out.printf(
                Locale.ROOT,
                "%-40s %12.2f %12.2f %7.2f%s%n",
                name,
                one[rounds / 2] / 1e6,
                other[rounds / 2] / 1e6,
                ratio,
                ratio <= most ? "" : "  MISSED");
    }

    private long record(Instance instance) throws Exception {
        String from = LocalDate.of(1000, 1, 1).plusDays(day++ / 2).toString();
        return send(request(instance, "/v1/centres/quan-trac-7/observations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"indicator\": \"do_1\", \"from\": \"" + from + "\", \"value\": \"5\"}")));
    }

    private long change(Instance instance) throws Exception {
        String path = "/v1/centres/quan-trac-8";
        String tag = HTTP.send(request(instance, path).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return send(request(instance, path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString("{\"summary\": {\"vi\": \"Lần " + day++ + "\"}}")));
    }

    private long page() throws Exception {
        return send(request(told, "/v1/changes/centres?collection=observations&limit=1000"));
    }

    /** What a page is made of: the changes, and of what they tell all columns that their documents show. */
    private static long bareSql(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement changes = connection.prepareStatement("""
                select c.position, c.collection, c.resource_id, c.version, c.kind, c.at
                from change c join change_subject s using (collection, resource_id)
                where c.collection = 'observations' and c.position > 0 and s.audience && array['public', 'staff']
                order by c.position limit 1000""");
                ResultSet row = changes.executeQuery()) {
            while (row.next()) {
                read(row);
                ids.add(row.getObject(3, UUID.class));
            }
        }
        try (PreparedStatement documents = connection.prepareStatement("""
                select o.*, i.id, i.code, i.name_vi, i.name_en from observation o join indicator i on i.id = o.indicator_id
                where o.id = any (?)""")) {
            documents.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = documents.executeQuery()) {
                while (row.next()) {
                    read(row);
                }
            }
        }
        return System.nanoTime() - begin;
    }

    private static void read(ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            row.getObject(column);
        }
    }

    private HttpRequest.Builder request(Instance instance, String path) {
        return HttpRequest.newBuilder(URI.create(instance.address(path)))
                .header("Authorization", "Bearer " + token());
    }

    /** The gateway keeps tokens for a while too. */
    private String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            token = InnerTokens.viewer("an").roles("admin").token();
            tokenUntil = Instant.now().plusSeconds(40);
        }
        return token;
    }

    private static long send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest made = request.build();
        long begin = System.nanoTime();
        HttpResponse<String> answer = HTTP.send(made, BodyHandlers.ofString());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(made.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return took;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = told.connect();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
