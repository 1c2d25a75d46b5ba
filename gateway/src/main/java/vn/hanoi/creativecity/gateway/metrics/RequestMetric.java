package vn.hanoi.creativecity.gateway.metrics;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.spi.observability.HttpRequest;

/** What is measured of a request while it lasts. Only a request to the API counts, and one to its management does not. */
public final class RequestMetric {

    private static final String UNKNOWN = "UNKNOWN";

    final HttpRequest request;
    final long begin = System.nanoTime();

    private final ServerMetrics server;

    /** The template of the path that was called, so that there is a series for each of those; null if it does not count. */
    private String uri;

    private boolean isOver;

    RequestMetric(HttpRequest request, ServerMetrics server) {
        this.request = request;
        this.server = server;
    }

    /** That of a request which the edge has received. */
    public static RequestMetric of(HttpServerRequest request) {
        return (RequestMetric) ((HttpServerRequestInternal) request).metric();
    }

    /** Has the request counted; which path it calls is not known yet, and may never be. */
    public void count() {
        if (uri == null) {
            uri = UNKNOWN;
            server.begin();
        }
    }

    public void calls(String template) {
        uri = template;
    }

    /** Whether it is to be counted now that it is over: once, though answer and request may end one after the other. */
    boolean end() {
        boolean isFirst = uri != null && !isOver;
        isOver = true;
        return isFirst;
    }

    String uri() {
        return uri;
    }
}
