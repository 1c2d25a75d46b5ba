package vn.hanoi.creativecity.gateway.trace;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.observability.HttpRequest;

/** A request as tracers want to see it. */
final class TracedRequest extends HttpServerRequestWrapper implements HttpRequest {

    TracedRequest(HttpServerRequestInternal request) {
        super(request);
    }

    @Override
    public int id() {
        return streamId();
    }

    @Override
    public SocketAddress remoteAddress() {
        return delegate.remoteAddress();
    }
}
