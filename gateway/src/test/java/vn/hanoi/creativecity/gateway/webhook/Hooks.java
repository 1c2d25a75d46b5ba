package vn.hanoi.creativecity.gateway.webhook;

import static vn.hanoi.creativecity.gateway.Clients.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.TestClock;
import vn.hanoi.creativecity.gateway.changes.MergedFeed;

/** The work that goes on by itself, done by hand and by a clock that can be moved. */
final class Hooks implements AutoCloseable {

    private static final String SCOPES = "\"webhooks:manage\"";
    private static final int AT_ONCE = 8;

    /** Shorter than in operation: who waits for it are tests. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    final TestClock clock = new TestClock();
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final Vertx vertx = Vertx.vertx();
    private final FeedWatch watch;
    private final Dispatch dispatch;

    Hooks(
            EndpointRecords endpoints,
            DeliveryRecords deliveries,
            MergedFeed feed,
            EventWriter writer,
            boolean allowsLoopback) {
        this(endpoints, deliveries, feed, writer, allowsLoopback, true);
    }

    Hooks(
            EndpointRecords endpoints,
            DeliveryRecords deliveries,
            MergedFeed feed,
            EventWriter writer,
            boolean allowsLoopback,
            boolean isFresh) {
        // What other tests have left behind is nobody's any more.
        if (isFresh) {
            change("delete from webhook_endpoint");
        }
        watch = new FeedWatch(endpoints, feed, writer, clock);
        Sender sender = new Sender(
                vertx, new HttpClientOptions(), AT_ONCE, InetAddress::getAllByName, allowsLoopback, PATIENCE, clock);
        dispatch = new Dispatch(deliveries, sender, clock, new Random(1), meters, AT_ONCE);
    }

    /** Reads the feed for all, and sends until nothing is due. */
    void run() throws SQLException, InterruptedException {
        watch.readAll();
        send();
    }

    void watch() throws SQLException, InterruptedException {
        watch.readAll();
    }

    void begin() {
        dispatch.begin();
    }

    void send() throws InterruptedException {
        do {
            dispatch.begin();
            dispatch.awaitIdle(Duration.ofSeconds(40));
        } while (due() > 0);
    }

    private int due() {
        return Rows.count("""
                select count(*) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                    join api_client c on c.id = e.client_id
                where d.state = 'PENDING' and d.next_attempt_at <= ? and e.state = 'ACTIVE' and c.state = 'ACTIVE'""", clock.instant());
    }

    /** Lets time pass along the schedule until nothing waits any more. */
    void runThroughTheSchedule() throws SQLException, InterruptedException {
        run();
        while (Rows.count("select count(*) from webhook_delivery where state = 'PENDING'") > 0) {
            clock.pass(Rows.untilNextAttempt(clock.instant()));
            send();
        }
    }

    static Owner newOwner() {
        return newOwner(SCOPES);
    }

    static Owner newOwner(String scopes) {
        String client = Clients.client("sovico", scopes, "");
        return new Owner(client, Clients.key(client).path("key"));
    }

    /** An API client that has webhooks. */
    record Owner(String client, String key) {

        RequestSpecification asking() {
            return Clients.keyed(key);
        }

        Response make(String url, String more) {
            return Clients.post(asking(), "/v1/webhook-endpoints", "{\"url\": \"" + url + "\"" + more + "}");
        }

        Response post(String path, String body) {
            return Clients.post(asking(), path, body);
        }
    }

    @Override
    public void close() throws InterruptedException {
        dispatch.stop(Duration.ofSeconds(20));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
