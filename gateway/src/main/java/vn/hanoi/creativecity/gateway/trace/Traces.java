package vn.hanoi.creativecity.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.MultiMap;
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
 * The traces of requests that the cache does not answer at once [W3C Trace Context]. What it does answer goes nowhere that a
 * trace could follow, and in less time than a trace would take; so the server begins none by itself. Where none is kept, a
 * trace is its id alone, for problems, the log and the services.
 */
@Singleton
public class Traces implements HttpServerOptionsCustomizer {

    /** Where the tracer of Quarkus reads what was called. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final W3CTraceContextPropagator HEADERS = W3CTraceContextPropagator.getInstance();
    private static final IdGenerator IDS = IdGenerator.random();

    private final boolean areKept;

    Traces(OTelRuntimeConfig config) {
        areKept = config.traces().samplerArg().map(Double::valueOf).orElse(0.0) > 0;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setTracingPolicy(TracingPolicy.IGNORE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    /** Whether some are kept, and told to a collector. */
    public boolean areKept() {
        return areKept;
    }

    /** Whether clients add what they see of a request to its trace, and tell the service of that. */
    public TracingPolicy ofClients() {
        return areKept ? TracingPolicy.PROPAGATE : TracingPolicy.IGNORE;
    }

    /** What is asked, logged and answered from now on carries the id of the trace. It begins once. */
    public void begin(RoutingContext routing) {
        HttpServerRequestInternal request = (HttpServerRequestInternal) routing.request();
        ContextInternal context = (ContextInternal) request.context();
        if (QuarkusContextStorage.getOtelContext(context) != null) {
            return;
        }
        if (areKept) {
            begin(context.tracer(), context, routing, new TracedRequest(request));
        } else {
            QuarkusContextStorage.INSTANCE.attach(context, named(request.headers()));
        }
    }

    /** Names the trace after the template of the path that was called, not after the path. */
    public void calls(RoutingContext routing, String template) {
        if (areKept) {
            ((HttpServerRequestInternal) routing.request()).context().putLocal(TEMPLATE, template);
        }
    }

    /** Tells of the trace that the caller is in, where clients do not. */
    public void tell(MultiMap headers) {
        if (!areKept) {
            HEADERS.inject(Context.current(), headers, MultiMap::set);
        }
    }

    /** The trace goes on that the reader has begun, but what they want to be kept of it is none of their business. */
    private static Context named(MultiMap headers) {
        SpanContext reader = Span.fromContext(HEADERS.extract(Context.root(), headers, ReadHeaders.INSTANCE))
                .getSpanContext();
        SpanContext own = SpanContext.create(
                reader.isValid() ? reader.getTraceId() : IDS.generateTraceId(),
                IDS.generateSpanId(),
                TraceFlags.getDefault(),
                reader.getTraceState());
        return Context.root().with(Span.wrap(own));
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
