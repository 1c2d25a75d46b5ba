package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.gateway.contract.Contract;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.docs.Docs;
import vn.hanoi.creativecity.gateway.proxy.Proxy;
import vn.hanoi.creativecity.gateway.proxy.Refusals;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Where every request arrives: it is checked, found in the contract, and sent on to who answers it. */
@Singleton
class Edge {

    /** Where metrics and traces read which operation was called; a path of its own each would be a series each. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final RequestRules rules;
    private final PathTree paths;
    private final Docs docs;
    private final Proxy proxy;
    private final Refusals refusals;
    private final AnswerHeaders headers;

    Edge(RequestRules rules, Contract contract, Docs docs, Proxy proxy, Refusals refusals, AnswerHeaders headers) {
        this.rules = rules;
        this.paths = new PathTree(contract.operations());
        this.docs = docs;
        this.proxy = proxy;
        this.refusals = refusals;
        this.headers = headers;
    }

    /** Before all other routes, those of the platform included, so that nothing gets past. */
    void register(@Observes @Priority(1) Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::receive)
                // The router refuses some targets by itself.
                .failureHandler(context -> {
                    headers.addTo(context);
                    context.next();
                });
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        headers.addTo(context);
        try {
            check(request);
            route(context, Target.of(request.uri(), request.getHeader("Host")));
        } catch (Problem problem) {
            refuse(problem, request);
        }
    }

    private void check(HttpServerRequest request) {
        rules.broken(request).ifPresent(problem -> {
            throw problem;
        });
        if (request.headers().contains("Authorization") || request.headers().contains("X-API-Key")) {
            // Nothing can be verified yet, and what cannot be verified is never taken for nobody.
            throw unauthorized("Bearer error=\"invalid_token\"");
        }
    }

    private void route(RoutingContext context, Target target) {
        if (docs.has(target.segments())) {
            template(context, "/docs");
            docs.answer(target.segments(), context.request());
            return;
        }
        KnownPath path = paths.find(target.segments()).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        template(context, path.template());
        Operation operation = path.operation(context.request().method().name())
                .orElseThrow(() -> new Problem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", path.allow()));
        if (!operation.isPublic()) {
            throw unauthorized("Bearer");
        }
        if (rules.declaresTooMuch(context.request())) {
            throw new Problem(ProblemType.CONTENT_TOO_LARGE);
        }
        operation
                .upstream()
                .ifPresentOrElse(upstream -> proxy.pass(context.request(), upstream, target.uri()), context::next);
    }

    private void refuse(Problem problem, HttpServerRequest request) {
        if (rules.mayBringTooMuch(request)) {
            refusals.sendAndHangUp(problem, request);
        } else {
            refusals.send(problem, request);
        }
    }

    private static void template(RoutingContext context, String template) {
        ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, template);
    }

    private static Problem unauthorized(String challenge) {
        return new Problem(ProblemType.UNAUTHORIZED).with("WWW-Authenticate", challenge);
    }
}
