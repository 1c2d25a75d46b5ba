package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** What a request must keep to before anybody asks what it wants. */
@Singleton
class RequestRules {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final GatewayConfig.Limits limits;

    RequestRules(GatewayConfig config) {
        limits = config.limits();
    }

    /** The rule that the request's head breaks. */
    Optional<Problem> broken(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (request.uri().length() > limits.uriCharacters()) {
            return Optional.of(new Problem(ProblemType.URI_TOO_LONG));
        }
        if (size(headers) > limits.headerCharacters()) {
            return Optional.of(new Problem(ProblemType.HEADERS_TOO_LARGE));
        }
        if (request.version() == HttpVersion.HTTP_2 && hasControlCharacter(headers)) {
            return Optional.of(malformed(
                    "Một tiêu đề của yêu cầu có ký tự điều khiển.",
                    "A header of the request holds a control character."));
        }
        if (!namesOneHost(request) || !isFramedPlainly(request)) {
            return Optional.of(malformed(
                    "Tiêu đề của yêu cầu mâu thuẫn hoặc không đủ.",
                    "The headers of the request contradict each other."));
        }
        if ("websocket".equalsIgnoreCase(headers.get(HttpHeaders.UPGRADE))) {
            return Optional.of(malformed("API này không có WebSocket.", "This API has no WebSockets."));
        }
        return Optional.empty();
    }

    /** Whether the request says by itself that its body is too large for the operation. */
    boolean declaresTooMuch(HttpServerRequest request, Operation operation) {
        return declaresMoreThan(operation.bodyLimit().orElse(limits.body().asLongValue()), request);
    }

    /** Whether nobody would want to read its body only to drop it. */
    boolean mayBringTooMuch(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || declaresMoreThan(limits.body().asLongValue(), request);
    }

    private static boolean declaresMoreThan(long most, HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > most;
    }

    private static boolean namesOneHost(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_1
                || request.headers().getAll(HttpHeaders.HOST).size() == 1;
    }

    /** Only what leaves no doubt about where the body ends, so that nobody can hide a second request in it. */
    private static boolean isFramedPlainly(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        boolean isEncodedPlainly = encodings.isEmpty()
                || (request.version() == HttpVersion.HTTP_1_1
                        && encodings.size() == 1
                        && encodings.getFirst().equalsIgnoreCase("chunked"));
        boolean isLengthPlain = lengths.isEmpty()
                || (encodings.isEmpty()
                        && lengths.size() == 1
                        && LENGTH.matcher(lengths.getFirst()).matches());
        return isEncodedPlainly && isLengthPlain;
    }

    /** None may [RFC 9110 section 5.5], and no service could be sent them; of HTTP/1 the server sees to that. */
    private static boolean hasControlCharacter(MultiMap headers) {
        for (var header : headers) {
            String value = header.getValue();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' && c != '\t' || c == 0x7F) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static Problem malformed(String vi, String en) {
        return new Problem(ProblemType.MALFORMED_REQUEST, new Message(vi, en));
    }
}
