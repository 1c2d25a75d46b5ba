package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource, or that the framework throws by itself, as a problem. */
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final ProblemResponses responses;
    private final ConstraintProblems constraints;
    private final AllowedMethods allowedMethods;

    ExceptionMappers(ProblemResponses responses, ConstraintProblems constraints, AllowedMethods allowedMethods) {
        this.responses = responses;
        this.constraints = constraints;
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpServerRequest request) {
        return responses.response(problem, request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, HttpServerRequest request) {
        return responses.response(BeanValidationProblems.of(failure), request);
    }

    /** The framework has mappers of its own for some of these: the most exact type decides. */
    @ServerExceptionMapper({JsonProcessingException.class, JsonMappingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException failure, HttpServerRequest request) {
        return answer(JsonProblems.find(failure), failure, request);
    }

    /** Only bodies are read from streams: this one broke off, or came too slowly. */
    @ServerExceptionMapper
    Response incomplete(IOException failure, HttpServerRequest request) {
        return responses.response(new Problem(ProblemType.REQUEST_TIMEOUT), request);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthorized(SecurityException failure, HttpServerRequest request) {
        return responses.response(Problems.unauthorized(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpServerRequest request) {
        return responses.response(new Problem(ProblemType.FORBIDDEN), request);
    }

    /** What the framework answers by itself: unknown paths, methods and media types, bodies that it cannot read. */
    @ServerExceptionMapper
    Response framework(WebApplicationException failure, HttpServerRequest request) {
        Optional<Problem> unreadable = Problems.causes(failure)
                .filter(JsonProcessingException.class::isInstance)
                .findFirst()
                .flatMap(cause -> JsonProblems.find((JsonProcessingException) cause));
        return answer(unreadable.or(() -> Optional.of(ofStatus(failure, request))), failure, request);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure, HttpServerRequest request) {
        return answer(Problems.find(failure).or(() -> constraints.find(failure)), failure, request);
    }

    private Response answer(Optional<Problem> found, Throwable failure, HttpServerRequest request) {
        Problem problem = found.orElseGet(() -> new Problem(ProblemType.INTERNAL_ERROR));
        if (problem.type() == ProblemType.SERVICE_UNAVAILABLE) {
            LOG.warnf("%s %s: %s", request.method(), request.path(), failure.getMessage());
        } else if (problem.type().status() >= 500) {
            LOG.error("Unexpected failure of " + request.method() + " " + request.path(), failure);
        }
        return responses.response(problem, request);
    }

    private Problem ofStatus(WebApplicationException failure, HttpServerRequest request) {
        ProblemType type = ProblemType.ofStatus(failure.getResponse().getStatus());
        return switch (type) {
            case METHOD_NOT_ALLOWED ->
                new Problem(type).with(HttpHeaders.ALLOW, String.join(", ", allowedMethods.at(request.path())));
            case NOT_ACCEPTABLE -> naming(HttpHeaders.ACCEPT, type);
            case UNSUPPORTED_MEDIA_TYPE -> naming(HttpHeaders.CONTENT_TYPE, type);
            default -> new Problem(type);
        };
    }

    private static Problem naming(String header, ProblemType type) {
        return new Problem(
                type, type.explanation(), List.of(Violation.ofHeader(header, "unsupported", type.explanation())));
    }
}
