package vn.hanoi.creativecity.gateway.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The requests and connections of a server, under the names and labels that Quarkus gives them. Each series is looked up by
 * what tells it from the others, without its labels being made anew.
 */
final class ServerMetrics implements HttpServerMetrics<RequestMetric, Void, Void> {

    /** Anybody can invent another, and must not make a series by it. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.TRACE,
            HttpMethod.CONNECT);

    private static final HttpMethod OTHER = HttpMethod.valueOf("OTHER");

    /** The status of an answer that did not come to its end. */
    private static final int RESET = 0;

    private final MeterRegistry registry = Metrics.globalRegistry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder bytesRead = new LongAdder();
    private final LongAdder bytesWritten = new LongAdder();

    private record Series(HttpMethod method, String uri, int status) {}

    /** @param port on which the server listens; 0 for any */
    ServerMetrics(int port) {
        Tags tags = port == 0 ? Tags.empty() : Tags.of("server.port", Integer.toString(port));
        gauge("http.server.active.requests", "Requests that are being answered", requests, tags);
        gauge("http.server.active.connections", "Connections that are open", connections, tags);
        counter("http.server.bytes.read", "Bytes that came in", bytesRead, tags);
        counter("http.server.bytes.written", "Bytes that went out", bytesWritten, tags);
    }

    @Override
    public RequestMetric requestBegin(Void connection, HttpRequest request) {
        return new RequestMetric(request, this);
    }

    @Override
    public void responseEnd(RequestMetric metric, HttpResponse response, long bytes) {
        end(metric, response.statusCode());
    }

    @Override
    public void requestReset(RequestMetric metric) {
        end(metric, RESET);
    }

    @Override
    public Void connected(SocketAddress reader, String name) {
        connections.increment();
        return null;
    }

    @Override
    public void disconnected(Void connection, SocketAddress reader) {
        connections.decrement();
    }

    @Override
    public void bytesRead(Void connection, SocketAddress reader, long bytes) {
        bytesRead.add(bytes);
    }

    @Override
    public void bytesWritten(Void connection, SocketAddress reader, long bytes) {
        bytesWritten.add(bytes);
    }

    void begin() {
        requests.increment();
    }

    private void end(RequestMetric metric, int status) {
        if (metric.end()) {
            HttpMethod method = metric.request.method();
            timers.computeIfAbsent(
                            new Series(METHODS.contains(method) ? method : OTHER, metric.uri(), status), this::timer)
                    .record(System.nanoTime() - metric.begin, TimeUnit.NANOSECONDS);
            requests.decrement();
        }
    }

    private Timer timer(Series series) {
        boolean isReset = series.status() == RESET;
        Outcome outcome = isReset ? Outcome.CLIENT_ERROR : Outcome.forStatus(series.status());
        return Timer.builder("http.server.requests")
                .description("How long requests took, from their head to the end of the answer")
                .tags(
                        "method",
                        series.method().name(),
                        "outcome",
                        outcome.name(),
                        "status",
                        isReset ? "RESET" : Integer.toString(series.status()),
                        "uri",
                        series.uri())
                .register(registry);
    }

    private void gauge(String name, String description, LongAdder value, Tags tags) {
        Gauge.builder(name, value, LongAdder::sum)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private void counter(String name, String description, LongAdder value, Tags tags) {
        FunctionCounter.builder(name, value, LongAdder::sum)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
