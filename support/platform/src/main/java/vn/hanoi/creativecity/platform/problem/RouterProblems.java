package vn.hanoi.creativecity.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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

    /** In characters: what the gateway lets through, and room for what it adds. */
    private static final int LONGEST_URI = 8_000;

    private static final int LARGEST_HEADERS = 20_000;

    private final ProblemResponses responses;
    private final long maxBody;

    RouterProblems(
            ProblemResponses responses,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.responses = responses;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::judgeSize).failureHandler(this::failed);
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> responses.send(new Problem(ProblemType.NOT_FOUND), context.request()));
    }

    /** The server's own limits answer without a body; they lie above these, so that most requests get a reason. */
    private void judgeSize(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addEndHandler(_ -> UnreadBody.limit(request, context.vertx()));
        if (request.uri().length() > LONGEST_URI) {
            responses.send(new Problem(ProblemType.URI_TOO_LONG), request);
        } else if (sizeOf(request.headers()) > LARGEST_HEADERS) {
            responses.send(new Problem(ProblemType.HEADERS_TOO_LARGE), request);
        } else if (declaredLength(request) > maxBody) {
            responses.send(Problems.tooLarge(maxBody), request);
        } else {
            context.next();
        }
    }

    private static int sizeOf(MultiMap headers) {
        int size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** The server has refused lengths that are no number. */
    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        Problem problem = problemOf(context.failure(), context.statusCode());
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
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
