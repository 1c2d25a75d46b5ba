package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.access.Credentials;
import vn.hanoi.creativecity.gateway.token.InnerTokens;

/** The operations that the gateway answers by itself: they learn who asks in the same way as a service does. */
@Singleton
class OwnResources {

    private final InnerTokens tokens;

    OwnResources(InnerTokens tokens) {
        this.tokens = tokens;
    }

    void answer(RoutingContext context, Caller caller) {
        caller.attachTo(context);
        MultiMap headers = context.request().headers();
        headers.remove(Credentials.API_KEY);
        headers.remove("Cookie");
        headers.set(Credentials.AUTHORIZATION, "Bearer " + tokens.of(caller.principal()));
        context.next();
    }
}
