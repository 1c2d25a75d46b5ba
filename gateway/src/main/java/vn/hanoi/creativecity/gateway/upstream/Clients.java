package vn.hanoi.creativecity.gateway.upstream;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hanoi.creativecity.gateway.round.Round;

/**
 * A client of HTTP on each event loop. One for all would hand an answer from the loop of its connection to that of its
 * reader piece by piece, which takes longer than the rest.
 */
final class Clients {

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final PoolOptions pool;
    private final Duration patience;
    private final Map<EventLoop, OnLoop> clients = new ConcurrentHashMap<>();

    /** A client, and the patience of who asks with it. */
    record OnLoop(HttpClient client, Patience patience) {}

    /**
     * @param pool how many connections there may be on each loop
     * @param patience how long an answer may take to begin
     */
    Clients(Vertx vertx, HttpClientOptions options, PoolOptions pool, Duration patience) {
        this.vertx = vertx;
        this.options = options;
        this.pool = pool;
        this.patience = patience;
    }

    /** What is on the loop that the caller is on; off all loops, on any. */
    OnLoop here() {
        ContextInternal context = (ContextInternal) vertx.getOrCreateContext();
        return clients.computeIfAbsent(
                context.nettyEventLoop(), _ -> new OnLoop(client(), new Patience(context, patience)));
    }

    private HttpClient client() {
        return vertx.httpClientBuilder()
                .with(options)
                .with(pool)
                .withConnectHandler(Clients::prepare)
                .build();
    }

    private static void prepare(HttpConnection connection) {
        Lender.on(connection);
        Round.keep(connection);
    }
}
