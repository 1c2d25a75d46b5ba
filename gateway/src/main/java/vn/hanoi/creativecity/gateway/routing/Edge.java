package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.cache.PublicAnswers;
import vn.hanoi.creativecity.gateway.compression.AcceptEncoding;
import vn.hanoi.creativecity.gateway.contract.Contract;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.cors.Origins;
import vn.hanoi.creativecity.gateway.docs.Docs;
import vn.hanoi.creativecity.gateway.metrics.RequestMetric;
import vn.hanoi.creativecity.gateway.proxy.Proxy;
import vn.hanoi.creativecity.gateway.proxy.Refusals;
import vn.hanoi.creativecity.gateway.round.Round;
import vn.hanoi.creativecity.gateway.trace.Traces;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Where every request arrives: it is checked, it is found out who asks, it is found in the contract, and sent on to who
 * answers it.
 */
@Singleton
class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);

    private final RequestRules rules;
    private final Doorkeeper doorkeeper;
    private final Origins origins;
    private final Destinations destinations;
    private final Docs docs;
    private final PublicAnswers cache;
    private final Proxy proxy;
    private final OwnResources own;
    private final Refusals refusals;
    private final AnswerHeaders headers;
    private final Traces traces;

    Edge(
            RequestRules rules,
            Doorkeeper doorkeeper,
            Origins origins,
            Contract contract,
            Docs docs,
            PublicAnswers cache,
            Proxy proxy,
            OwnResources own,
            Refusals refusals,
            AnswerHeaders headers,
            Traces traces) {
        this.rules = rules;
        this.doorkeeper = doorkeeper;
        this.origins = origins;
        this.destinations = new Destinations(contract);
        this.docs = docs;
        this.cache = cache;
        this.proxy = proxy;
        this.own = own;
        this.refusals = refusals;
        this.headers = headers;
        this.traces = traces;
    }

    /** Before all other routes, those of the platform included, so that nothing gets past. */
    void register(@Observes @Priority(1) Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::receive)
                // The router refuses some targets by itself.
                .failureHandler(context -> {
                    RequestMetric.of(context.request()).count();
                    traces.begin(context);
                    headers.addTo(context);
                    context.next();
                });
    }

    private void receive(RoutingContext context) {
        RequestMetric.of(context.request()).count();
        Round.keep(context.request().connection());
        headers.addTo(context);
        guarded(context, () -> {
            HttpServerRequest request = context.request();
            rules.broken(request).ifPresent(problem -> {
                throw problem;
            });
            ListHeaders.join(request.headers());
            Destination destination = destinations.of(request);
            origins.tell(request);
            if (origins.isPreflight(request)) {
                origins.answerPreflight(request, find(context, destination).forScripts());
                return;
            }
            Visit visit = doorkeeper.receive(request);
            Optional<Caller> known = doorkeeper.recall(visit);
            if (known.isPresent()) {
                route(context, destination, visit, known.get());
            } else {
                ask(context, destination, visit);
            }
        });
    }

    /** Finds out who asks on a thread that may wait; the rest of the request waits unread. */
    private void ask(RoutingContext context, Destination destination, Visit visit) {
        traces.begin(context);
        Context eventLoop = ((HttpServerRequestInternal) context.request()).context();
        Thread.ofVirtual().start(() -> {
            Supplier<Caller> outcome = outcome(visit);
            eventLoop.runOnContext(_ -> guarded(context, () -> {
                if (!context.response().closed()) {
                    route(context, destination, visit, outcome.get());
                }
            }));
        });
    }

    private Supplier<Caller> outcome(Visit visit) {
        try {
            Caller caller = doorkeeper.find(visit);
            return () -> caller;
        } catch (Problem problem) {
            return () -> {
                throw problem;
            };
        } catch (RuntimeException unexpected) {
            LOG.error("It cannot be found out who asks", unexpected);
            return () -> {
                throw new Problem(ProblemType.INTERNAL_ERROR);
            };
        }
    }

    private void route(RoutingContext context, Destination destination, Visit visit, Caller caller) {
        HttpServerRequest request = context.request();
        doorkeeper.limit(visit, caller);
        origins.check(request, caller);
        if (docs.has(destination.segments())) {
            calls(context, "/docs");
            docs.answer(destination.segments(), request);
            return;
        }
        KnownPath path = find(context, destination);
        if (request.method() == HttpMethod.OPTIONS) {
            request.response()
                    .putHeader("Allow", path.allow())
                    .setStatusCode(204)
                    .end();
            return;
        }
        Operation operation = path.operation(request.method().name())
                .orElseThrow(() -> new Problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", path.allow()));
        operation.retirement().ifPresent(soon -> soon.tell(request.response().headers()));
        doorkeeper.check(visit, caller, operation);
        if (rules.declaresTooMuch(request, operation)) {
            throw new Problem(ProblemType.CONTENT_TOO_LARGE);
        }
        operation
                .upstream()
                .ifPresentOrElse(upstream -> answer(context, operation, upstream, destination.uri(), caller), () -> {
                    traces.begin(context);
                    own.answer(context, caller);
                });
    }

    private void answer(RoutingContext context, Operation operation, Upstream upstream, String uri, Caller caller) {
        HttpServerRequest request = context.request();
        Runnable pass = () -> proxy.pass(request, upstream, operation.bodyLimit(), uri, caller.principal());
        if (operation.isRead()) {
            requireAcceptable(request);
            cache.read(request, operation, uri, caller, () -> traces.begin(context), pass);
        } else {
            traces.begin(context);
            HttpServerResponse response = request.response();
            // Before the writer hears of it: who reads then has to find what was written.
            context.addHeadersEndHandler(_ -> cache.written(upstream, response.getStatusCode()));
            context.addEndHandler(_ -> {
                if (!response.headWritten()) {
                    // Who hung up hears of nothing, and may have written all the same.
                    cache.written(upstream, response.getStatusCode());
                }
            });
            pass.run();
        }
    }

    /** Whoever refuses every encoding, and bytes as they are too, cannot be told anything [RFC 9110 section 12.5.3]. */
    private static void requireAcceptable(HttpServerRequest request) {
        if (AcceptEncoding.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).excludesAll()) {
            throw new Problem(
                    ProblemType.NOT_ACCEPTABLE,
                    new Message(
                            "Câu trả lời chỉ có ở dạng gzip hoặc không nén; Accept-Encoding từ chối cả hai.",
                            "Answers are written as gzip or as they are; Accept-Encoding refuses both."));
        }
    }

    private KnownPath find(RoutingContext context, Destination destination) {
        KnownPath path = destination.path().orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        calls(context, path.template());
        return path;
    }

    private void guarded(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (Problem problem) {
            traces.begin(context);
            refuse(problem, context.request());
        } catch (RuntimeException unexpected) {
            LOG.errorf(
                    unexpected,
                    "A request to %s cannot be dealt with",
                    context.request().path());
            traces.begin(context);
            refuse(new Problem(ProblemType.INTERNAL_ERROR), context.request());
        }
    }

    private void refuse(Problem problem, HttpServerRequest request) {
        if (rules.mayBringTooMuch(request)) {
            refusals.sendAndHangUp(problem, request);
        } else {
            refusals.send(problem, request);
        }
    }

    private void calls(RoutingContext context, String template) {
        RequestMetric.of(context.request()).calls(template);
        traces.calls(context, template);
    }
}
