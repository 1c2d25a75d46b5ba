package vn.hanoi.creativecity.gateway.composition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.upstream.Services;
import vn.hanoi.creativecity.platform.text.Message;

/** Begins answers that are put together from those of several services. */
@Singleton
public class Compositions {

    private final Services services;
    private final ObjectReader json;
    private final PublicAddress address;
    private final GatewayConfig config;

    Compositions(Services services, ObjectMapper json, PublicAddress address, GatewayConfig config) {
        this.services = services;
        // A service may say more than we read, and what goes out as it is, is written as the service wrote it.
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        this.address = address;
        this.config = config;
    }

    /** In the name of who makes the request, in their language, with the deadline of the settings. */
    public Composition begin(RoutingContext request) {
        return new Composition(
                services,
                json,
                Caller.of(request).principal(),
                Message.negotiate(request.request().getHeader("Accept-Language")),
                address.of(request.request()),
                config.timeouts().composition());
    }
}
