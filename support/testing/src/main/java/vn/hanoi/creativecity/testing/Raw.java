package vn.hanoi.creativecity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as it goes over the wire, however wrong.
 *
 * @param role what who sends it may; who they are is the same for all
 */
public record Raw(String method, String path, String role, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Raw get(String role, String path) {
        return new Raw("GET", path, role, Map.of(), null);
    }

    public static Raw send(String role, String method, String path, String type, byte[] body) {
        return new Raw(method, path, role, Map.of("Content-Type", type), body);
    }

    public Raw with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Raw(method, path, role, changed, body);
    }

    public Raw without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Raw(method, path, role, changed, body);
    }

    /** Texts and single bytes, one after the other. */
    public static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer number) {
                bytes.write(number);
            } else {
                bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** What came back: its status and headers, and the problem in it. */
    public record Answer(int status, Map<String, String> headers, JsonNode problem) {

        /**
         * The status and each wrong place with what is wrong there: a pointer into the body, a {@code ?parameter} or a
         * {@code Header:}. Anything but a problem is shown as it is.
         */
        @Override
        public String toString() {
            String type = headers.get("content-type");
            if (!"application/problem+json".equals(type)
                    || problem.path("status").asInt() != status) {
                return status + " " + type + " " + problem;
            }
            return Stream.concat(
                            Stream.of(String.valueOf(status)),
                            problem.path("errors").valueStream().map(Answer::place))
                    .collect(Collectors.joining(" "));
        }

        private static String place(JsonNode error) {
            String place = error.has("pointer")
                    ? error.get("pointer").asText()
                    : error.has("parameter")
                            ? "?" + error.get("parameter").asText()
                            : error.path("header").asText() + ":";
            return place + " " + error.path("code").asText();
        }
    }

    public Answer answer(Vertx vertx) throws Exception {
        Promise<Answer> answer = Promise.promise();
        // All on one event loop: an answer that comes before it is listened for would be lost.
        vertx.runOnContext(_ -> {
            HttpClient client = vertx.createHttpClient();
            client.request(HttpMethod.valueOf(method), RestAssured.port, "localhost", path)
                    .compose(this::send)
                    .compose(response -> response.body().map(body -> read(response, body)))
                    .onComplete(_ -> client.close())
                    .onComplete(answer);
        });
        return answer.future().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        String token = InnerTokens.viewer("manager").roles(role).token();
        request.putHeader("Authorization", "Bearer " + token);
        headers.forEach(request::putHeader);
        request.setChunked(headers.containsKey("Transfer-Encoding"));
        return body == null ? request.send() : request.send(Buffer.buffer(body));
    }

    private static Answer read(HttpClientResponse response, Buffer body) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        try {
            return new Answer(response.statusCode(), headers, JSON.readTree(body.getBytes()));
        } catch (IOException noJson) {
            throw new UncheckedIOException(response.statusCode() + " " + body, noJson);
        }
    }
}
