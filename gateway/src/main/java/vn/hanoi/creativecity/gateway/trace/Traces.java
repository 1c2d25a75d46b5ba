package vn.hanoi.creativecity.gateway.trace;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * The traces of requests that the cache does not answer at once. What it does answer goes nowhere that a trace could follow,
 * and in less time than a trace would take; so the server begins none by itself.
 */
@Singleton
public class Traces implements HttpServerOptionsCustomizer {

    private static final String BEGUN = Traces.class.getName();

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setTracingPolicy(TracingPolicy.IGNORE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    /** What is asked, logged and answered from now on carries the id of the trace. It begins once. */
    public void begin(RoutingContext routing) {
        HttpServerRequestInternal request = (HttpServerRequestInternal) routing.request();
        ContextInternal context = (ContextInternal) request.context();
        if (context.tracer() != null && routing.data().putIfAbsent(BEGUN, true) == null) {
            begin(context.tracer(), context, routing, new TracedRequest(request));
        }
    }

    private static <I> void begin(
            VertxTracer<I, ?> tracer, ContextInternal context, RoutingContext routing, TracedRequest request) {
        I span = tracer.receiveRequest(
                context,
                SpanKind.RPC,
                TracingPolicy.ALWAYS,
                request,
                request.method().name(),
                request.headers(),
                TagExtractor.empty());
        routing.addEndHandler(end -> tracer.sendResponse(
                context, new TracedAnswer(routing.response()), span, end.cause(), TagExtractor.empty()));
    }
}
