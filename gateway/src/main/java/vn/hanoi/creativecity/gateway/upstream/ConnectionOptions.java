package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.trace.Traces;

/** The settings, as the client of Vert.x takes them. */
final class ConnectionOptions {

    /** Below the 60 s after which a service closes an idle connection, so that no request runs into the closing. */
    private static final int KEEP_ALIVE_S = 30;

    /** As much of an answer as comes at once is handed on at once. */
    private static final int CHUNK_BYTES = 65_536;

    private final GatewayConfig config;
    private final Traces traces;

    ConnectionOptions(GatewayConfig config, Traces traces) {
        this.config = config;
        this.traces = traces;
    }

    HttpClientOptions of(Upstream upstream, Compartment compartment) {
        URI address = address(upstream);
        GatewayConfig.Treatment service = service(upstream);
        return new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(port(address))
                .setSsl(isSecure(address))
                .setConnectTimeout((int) service.connect().toMillis())
                .setMaxChunkSize(CHUNK_BYTES)
                .setTracingPolicy(traces.ofClients())
                .setKeepAliveTimeout(KEEP_ALIVE_S)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) stillness(service).toMillis())
                .setMaxWaitQueueSize(compartment == Compartment.LASTING ? service.lastingWaiting() : service.waiting());
    }

    SocketAddress server(Upstream upstream) {
        URI address = address(upstream);
        return SocketAddress.inetSocketAddress(port(address), address.getHost());
    }

    PoolOptions pool(Upstream upstream, Compartment compartment) {
        GatewayConfig.Treatment service = service(upstream);
        return new PoolOptions()
                .setHttp1MaxSize(
                        compartment == Compartment.LASTING ? service.lastingConnections() : service.connections());
    }

    /** How long an answer may take to begin. */
    Duration thinking(Upstream upstream, Compartment compartment) {
        GatewayConfig.Treatment service = service(upstream);
        return compartment == Compartment.LASTING ? service.lastingAnswer() : service.answer();
    }

    /** When nothing moves for so long, in either direction, nothing will; the timeouts that say why come before. */
    private Duration stillness(GatewayConfig.Treatment service) {
        Duration longest = Stream.of(config.timeouts().request(), service.answer(), service.lastingAnswer())
                .max(Duration::compareTo)
                .orElseThrow();
        return longest.multipliedBy(3).dividedBy(2);
    }

    private GatewayConfig.Treatment service(Upstream upstream) {
        return config.services().get(upstream);
    }

    private static boolean isSecure(URI address) {
        return address.getScheme().equals("https");
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isSecure(address) ? 443 : 80;
    }

    private URI address(Upstream upstream) {
        URI address = config.upstreams().get(upstream);
        if (address == null || address.getHost() == null || address.getScheme() == null) {
            throw new IllegalStateException("gateway.upstreams has no address for " + upstream);
        }
        return address;
    }
}
