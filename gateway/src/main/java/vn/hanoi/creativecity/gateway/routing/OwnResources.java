package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.access.Credentials;
import vn.hanoi.creativecity.gateway.compression.Compression;
import vn.hanoi.creativecity.gateway.compression.TagMarks;
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
        takeMarksOff(context);
        headers.set(Credentials.AUTHORIZATION, tokens.of(caller.principal()));
        context.next();
    }

    /** A resource knows its tag only; what stands for the compressed form is told the tag of that. */
    private static void takeMarksOff(RoutingContext context) {
        HttpServerRequest request = context.request();
        String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        TagMarks.takeOff(request.headers());
        if (condition != null) {
            context.addHeadersEndHandler(_ -> Compression.tellUnchanged(request.response(), condition));
        }
    }
}
