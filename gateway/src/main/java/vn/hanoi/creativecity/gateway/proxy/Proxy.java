package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.token.InnerTokens;
import vn.hanoi.creativecity.gateway.token.Principal;

/** Passes requests to the services and their answers back, without holding either. */
@Singleton
public class Proxy {

    final Upstreams upstreams;
    final HeaderRules headers;
    final Refusals refusals;
    final PublicAddress address;
    final Vertx vertx;
    final GatewayConfig config;
    private final InnerTokens tokens;

    Proxy(
            Upstreams upstreams,
            HeaderRules headers,
            Refusals refusals,
            PublicAddress address,
            InnerTokens tokens,
            Vertx vertx,
            GatewayConfig config) {
        this.upstreams = upstreams;
        this.headers = headers;
        this.refusals = refusals;
        this.address = address;
        this.tokens = tokens;
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * Lets the service answer the request.
     *
     * @param bodyLimit how many bytes may come; empty for what is usual
     * @param uri what to ask the service for
     * @param principal who asks
     */
    public void pass(
            HttpServerRequest request, Upstream upstream, OptionalLong bodyLimit, String uri, Principal principal) {
        UploadLimit limit = bodyLimit.isPresent()
                ? UploadLimit.ofLarge(bodyLimit.getAsLong(), config)
                : UploadLimit.ofUsual(config);
        new Exchange(this, request, upstream, limit).start(uri, tokens.of(principal));
    }
}
