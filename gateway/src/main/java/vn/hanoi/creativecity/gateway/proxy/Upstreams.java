package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** The connections to the services: one client with one pool for each. */
@Singleton
class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    /** Below the 60 s after which a service closes an idle connection, so that no request runs into the closing. */
    private static final int KEEP_ALIVE_S = 30;

    private final Map<Upstream, HttpClient> clients = new EnumMap<>(Upstream.class);
    private final Map<Upstream, Boolean> reached = new ConcurrentHashMap<>();
    private final GatewayConfig config;

    Upstreams(GatewayConfig config, Vertx vertx) {
        this.config = config;
        for (Upstream upstream : Upstream.values()) {
            clients.put(upstream, vertx.createHttpClient(options(upstream), pool()));
        }
    }

    /** A request to the service; fails if no connection can be had. */
    Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String uri) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setURI(uri)
                .setConnectTimeout(config.timeouts().connect().toMillis());
        return clients.get(upstream)
                .request(options)
                .onSuccess(_ -> note(upstream, true, "a connection"))
                .onFailure(failure -> note(upstream, false, failure.getMessage()));
    }

    /** Whether the last try to reach each service did; the services that nobody has asked for yet are not there. */
    Map<Upstream, Boolean> reached() {
        return Map.copyOf(reached);
    }

    /** Tells the log when things change, not with every request of an outage. */
    private void note(Upstream upstream, boolean isReached, String evidence) {
        Boolean before = reached.put(upstream, isReached);
        if (before == null ? !isReached : before != isReached) {
            LOG.warnf("%s is %s: %s", upstream, isReached ? "back" : "away", evidence);
        }
    }

    private HttpClientOptions options(Upstream upstream) {
        URI address = address(upstream);
        boolean isSecure = address.getScheme().equals("https");
        int port = address.getPort() >= 0 ? address.getPort() : isSecure ? 443 : 80;
        GatewayConfig.Timeouts timeouts = config.timeouts();
        return new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(port)
                .setSsl(isSecure)
                .setConnectTimeout((int) timeouts.connect().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_S)
                // An answer that stops half-way must end at some time; before its head, the answer timeout is first.
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(
                        (int) timeouts.answer().multipliedBy(3).dividedBy(2).toMillis())
                .setMaxWaitQueueSize(config.limits().waiting());
    }

    private PoolOptions pool() {
        return new PoolOptions().setHttp1MaxSize(config.limits().connections());
    }

    private URI address(Upstream upstream) {
        URI address = config.upstreams().get(upstream);
        if (address == null || address.getHost() == null || address.getScheme() == null) {
            throw new IllegalStateException("gateway.upstreams has no address for " + upstream);
        }
        return address;
    }
}
