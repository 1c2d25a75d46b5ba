package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.token.InnerTokens;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.gateway.upstream.Call;
import vn.hanoi.creativecity.gateway.upstream.Compartment;
import vn.hanoi.creativecity.gateway.upstream.Upstreams;

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
        Compartment compartment = Compartment.of(uri, bodyLimit.isPresent());
        new Exchange(this, request, upstream, compartment, limit, uri, tokens.of(principal)).start();
    }

    /**
     * Hands on the answer of a service to a request without a body.
     *
     * @param asked the question that it answers
     * @param beginning what of its body has been read already; the rest is paused
     */
    public void handOn(
            HttpServerRequest request, Upstream upstream, Call asked, HttpClientResponse response, Buffer beginning) {
        String uri = asked.request().getURI();
        Exchange exchange = new Exchange(
                this,
                request,
                upstream,
                Compartment.of(uri, false),
                UploadLimit.ofUsual(config),
                uri,
                tokens.of(Principal.ANONYMOUS));
        exchange.takeOver(asked, response, beginning);
        response.resume();
    }
}
