package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Counter;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.trace.Traces;

/** The ways to the services: for each its compartments, and how often its reads may be repeated. */
@Singleton
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final Map<Upstream, Map<Compartment, Connections>> connections = new EnumMap<>(Upstream.class);
    private final Map<Upstream, SocketAddress> servers = new EnumMap<>(Upstream.class);
    private final Map<Upstream, RetryBudget> budgets = new EnumMap<>(Upstream.class);
    private final Map<Upstream, Counter> repeated = new EnumMap<>(Upstream.class);
    private final Map<Upstream, Boolean> reached = new ConcurrentHashMap<>();
    private final GatewayConfig config;

    Upstreams(GatewayConfig config, Vertx vertx, UpstreamMeters meters, Traces traces) {
        this.config = config;
        ConnectionOptions options = new ConnectionOptions(config, traces);
        for (Upstream upstream : Upstream.values()) {
            Map<Compartment, Connections> ofService = new EnumMap<>(Compartment.class);
            for (Compartment compartment : Compartment.values()) {
                ofService.put(
                        compartment,
                        new Connections(
                                upstream,
                                compartment,
                                new Clients(
                                        vertx,
                                        options.of(upstream, compartment),
                                        options.pool(upstream, compartment),
                                        options.thinking(upstream, compartment)),
                                new Circuit(upstream, compartment, config.breaker()),
                                meters,
                                traces));
            }
            connections.put(upstream, ofService);
            servers.put(upstream, options.server(upstream));
            budgets.put(
                    upstream,
                    new RetryBudget(
                            config.retries().percentage(), config.retries().burst()));
            repeated.put(upstream, meters.repeated(upstream));
        }
    }

    /**
     * A request to the service, not sent yet. Fails with the problem to tell when the service is known to be away or there is
     * no room, or because it cannot be reached; see {@link Outages#of}.
     */
    public Future<Call> call(Upstream upstream, Compartment compartment, HttpMethod method, String uri) {
        budgets.get(upstream).earn();
        return callAgain(upstream, compartment, method, uri);
    }

    /** The same for what was asked before, and {@link #mayRepeat} said yes. */
    public Future<Call> callAgain(Upstream upstream, Compartment compartment, HttpMethod method, String uri) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setURI(uri)
                .setServer(servers.get(upstream))
                .setConnectTimeout(config.timeouts().turn().toMillis());
        return connections
                .get(upstream)
                .get(compartment)
                .call(options)
                .onComplete(_ -> note(upstream, true, "a connection"), failure -> {
                    if (failure instanceof Unreachable) {
                        note(upstream, false, failure.getMessage());
                    }
                });
    }

    /**
     * Whether a read that got nothing may be sent once more: when the connection failed, as happens to one that the service has
     * just closed, and not too often.
     */
    public boolean mayRepeat(Upstream upstream, Throwable failure) {
        boolean may = isLostConnection(failure) && budgets.get(upstream).spend();
        if (may) {
            repeated.get(upstream).increment();
        }
        return may;
    }

    private static boolean isLostConnection(Throwable failure) {
        return switch (failure) {
            // What took all of its time once would take it twice.
            case Unreachable unreachable -> !(unreachable.getCause() instanceof ConnectTimeoutException);
            case IOException _, HttpClosedException _ -> true;
            default -> false;
        };
    }

    /** Whether the last try to reach each service did; the services that nobody has asked for yet are not there. */
    Map<Upstream, Boolean> reached() {
        return Map.copyOf(reached);
    }

    State circuit(Upstream upstream, Compartment compartment) {
        return connections.get(upstream).get(compartment).state();
    }

    /** Tells the log when things change, not with every request of an outage. */
    private void note(Upstream upstream, boolean isReached, String evidence) {
        if (Boolean.valueOf(isReached).equals(reached.get(upstream))) {
            return;
        }
        Boolean before = reached.put(upstream, isReached);
        if (before == null ? !isReached : before != isReached) {
            LOG.warnf("%s is %s: %s", upstream, isReached ? "back" : "away", evidence);
        }
    }
}
