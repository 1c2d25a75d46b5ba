package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.token.InnerTokens;
import vn.hanoi.creativecity.gateway.token.Principal;

/** Passes requests to the services and their answers back, without holding either. */
@Singleton
public class Proxy {

    final Upstreams upstreams;
    final HeaderRules headers;
    final Refusals refusals;
    final Vertx vertx;
    final GatewayConfig config;
    private final InnerTokens tokens;

    Proxy(
            Upstreams upstreams,
            HeaderRules headers,
            Refusals refusals,
            InnerTokens tokens,
            Vertx vertx,
            GatewayConfig config) {
        this.upstreams = upstreams;
        this.headers = headers;
        this.refusals = refusals;
        this.tokens = tokens;
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * Lets the service answer the request.
     *
     * @param uri what to ask the service for
     * @param principal who asks
     */
    public void pass(HttpServerRequest request, Upstream upstream, String uri, Principal principal) {
        new Exchange(this, request, upstream).start(uri, tokens.of(principal));
    }
}
