package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource, or that the framework throws by itself, as a problem. */
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final ProblemResponses responses;
    private final ConstraintProblems constraints;

    ExceptionMappers(ProblemResponses responses, ConstraintProblems constraints) {
        this.responses = responses;
        this.constraints = constraints;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpServerRequest request) {
        return responses.response(problem, request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, HttpServerRequest request) {
        return responses.response(BeanValidationProblems.of(failure), request);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure, HttpServerRequest request) {
        return responses.response(JsonProblems.of(failure), request);
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JsonMappingException failure, HttpServerRequest request) {
        return responses.response(JsonProblems.of(failure), request);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthorized(SecurityException failure, HttpServerRequest request) {
        return responses.response(Problems.unauthorized(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpServerRequest request) {
        return responses.response(new Problem(ProblemType.FORBIDDEN), request);
    }

    @ServerExceptionMapper
    Response stale(StaleStateException failure, HttpServerRequest request) {
        return responses.response(new Problem(ProblemType.PRECONDITION_FAILED), request);
    }

    /** What the framework answers by itself: unknown paths, methods and media types, bodies that it cannot read. */
    @ServerExceptionMapper
    Response framework(WebApplicationException failure, HttpServerRequest request) {
        return Problems.causes(failure)
                .filter(JsonProcessingException.class::isInstance)
                .findFirst()
                .map(cause -> responses.response(JsonProblems.of((JsonProcessingException) cause), request))
                .orElseGet(() -> responses.response(ofStatus(failure), request));
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure, HttpServerRequest request) {
        Problem problem = Problems.find(failure)
                .or(() -> constraints.find(failure))
                .orElseGet(() -> new Problem(ProblemType.INTERNAL_ERROR));
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.error("Unexpected failure of " + request.method() + " " + request.path(), failure);
        } else if (problem.type() == ProblemType.SERVICE_UNAVAILABLE) {
            LOG.warnf("%s %s: %s", request.method(), request.path(), failure.getMessage());
        }
        return responses.response(problem, request);
    }

    private static Problem ofStatus(WebApplicationException failure) {
        Response original = failure.getResponse();
        Problem problem = new Problem(ProblemType.ofStatus(original.getStatus()));
        if (failure instanceof NotAllowedException notAllowed
                && !notAllowed.getResponse().getAllowedMethods().isEmpty()) {
            problem.with(
                    HttpHeaders.ALLOW,
                    notAllowed.getResponse().getAllowedMethods().stream()
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return problem;
    }
}
