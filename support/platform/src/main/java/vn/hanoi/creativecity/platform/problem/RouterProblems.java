package vn.hanoi.creativecity.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Turns into problems what fails before, beside or after the resources: authentication, unknown paths, limits. */
@Singleton
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    private final ProblemResponses responses;
    private final long maxBody;

    RouterProblems(
            ProblemResponses responses,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.responses = responses;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::judgeLength).failureHandler(this::failed);
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> responses.send(new Problem(ProblemType.NOT_FOUND), context.request()));
    }

    /** The framework's own limit answers without a body; a request that says its length is judged here first. */
    private void judgeLength(RoutingContext context) {
        if (declaredLength(context) > maxBody) {
            responses.send(new Problem(ProblemType.CONTENT_TOO_LARGE).with("Connection", "close"), context.request());
        } else {
            context.next();
        }
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        Problem problem = problemOf(context.failure(), context.statusCode());
        if (problem.type().status() >= 500 && context.failure() != null) {
            LOG.error(
                    "Unexpected failure of " + context.request().method() + " "
                            + context.request().path(),
                    context.failure());
        }
        responses.send(problem, context.request());
    }

    private static Problem problemOf(Throwable failure, int status) {
        return switch (failure) {
            case Problem problem -> problem;
            case AuthenticationException _, UnauthorizedException _ -> Problems.unauthorized();
            case ForbiddenException _ -> new Problem(ProblemType.FORBIDDEN);
            case null, default -> Problems.find(failure).orElseGet(() -> new Problem(ProblemType.ofStatus(status)));
        };
    }
}
