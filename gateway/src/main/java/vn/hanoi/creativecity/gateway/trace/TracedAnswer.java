package vn.hanoi.creativecity.gateway.trace;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.spi.observability.HttpResponse;

/** An answer as tracers want to see it. */
record TracedAnswer(HttpServerResponse answer) implements HttpResponse {

    @Override
    public int statusCode() {
        return answer.getStatusCode();
    }

    @Override
    public MultiMap headers() {
        return answer.headers();
    }
}
