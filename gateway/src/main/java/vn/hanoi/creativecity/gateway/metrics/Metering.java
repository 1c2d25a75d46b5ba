package vn.hanoi.creativecity.gateway.metrics;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.VertxMetricsFactory;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import jakarta.inject.Singleton;

/** Has servers measured by {@link ServerMetrics} instead of by Quarkus, which goes on to measure pools of threads. */
@Singleton
class Metering implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        VertxMetricsFactory quarkus = options.getMetricsOptions().getFactory();
        options.setMetricsOptions(
                new MetricsOptions().setEnabled(true).setFactory(all -> new Meters(quarkus.metrics(all))));
    }

    private record Meters(VertxMetrics quarkus) implements VertxMetrics {

        @Override
        public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(HttpServerOptions options, SocketAddress address) {
            return new ServerMetrics(options.getPort());
        }

        @Override
        public PoolMetrics<?> createPoolMetrics(String type, String name, int size) {
            return quarkus.createPoolMetrics(type, name, size);
        }
    }
}
