package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The three services, as they answer the questions of one that puts their answers together. */
final class Ensemble implements AutoCloseable {

    /** How a question goes wrong. */
    enum Mishap {
        /** No answer comes. */
        SLOW("late", 504),
        /** The service's own error, which it did not put into words. */
        FAILING("broken", 500),
        /** The connection breaks off, each time that it is tried. */
        BREAKING("unavailable", 503),
        /** The connection breaks off in the middle of the answer. */
        TORN("unavailable", 503),
        /** The service says that it cannot answer now. */
        AWAY("unavailable", 503),
        /** An answer that is no JSON. */
        NO_JSON("<html>"),
        /** An answer that holds nothing. */
        EMPTY(""),
        /** JSON that says nothing. */
        NULL("null"),
        /** JSON of another shape. */
        LIST("[{}]"),
        /** An object with other members. */
        OTHER_MEMBERS("{\"data\": []}"),
        /** An object whose members are of other types. */
        OTHER_TYPES("""
                {"items": "many", "slug": ["a"], "id": {}, "isOpen": null, "value": "many", "nodes": 3, "overrides": true}""");

        final String code;
        final int status;
        private final String answer;

        Mishap(String code, int status) {
            this.code = code;
            this.status = status;
            this.answer = null;
        }

        /** What a service answers that is wrong although it says that it is not. */
        Mishap(String answer) {
            this.code = "broken";
            this.status = 502;
            this.answer = answer;
        }

        void befall(HttpServerRequest request) {
            switch (this) {
                case SLOW -> {
                    // The asker leaves in the end.
                }
                case FAILING -> request.response().setStatusCode(500).end("NullPointerException");
                case BREAKING -> request.connection().close();
                case TORN ->
                    request.response()
                            .putHeader("Content-Type", JSON)
                            .putHeader("Content-Length", "1000")
                            .write("{\"items\": [")
                            .onComplete(_ -> request.connection().close());
                case AWAY ->
                    request.response()
                            .setStatusCode(503)
                            .putHeader("Content-Type", PROBLEM)
                            .end(
                                    "{\"type\": \"/problems/service-unavailable\", \"status\": 503, \"detail\": \"Bận.\"}");
                default -> request.response().putHeader("Content-Type", JSON).end(answer);
            }
        }
    }

    /** The warnings of an answer, each as {@code part code}. */
    static final String WARNINGS = "warnings.collect { it.part + ' ' + it.code }";

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Mishap> mishaps = new ConcurrentHashMap<>();
    private final Map<String, Integer> delays = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> askers = new CopyOnWriteArrayList<>();
    private final Map<String, String> locations = new ConcurrentHashMap<>();
    private final Map<String, StandIn> services;

    /** @param answers by the service and the path, such as {@code centres /v1/network} */
    Ensemble(Map<String, String> answers) {
        this.answers.putAll(answers);
        services = new ConcurrentHashMap<>(Map.of(
                "centres", start("centres"),
                "ideas", start("ideas"),
                "events", start("events")));
    }

    private StandIn start(String service) {
        return StandIn.of(service, request -> answer(service, request));
    }

    Ensemble with(String question, String answer) {
        answers.put(question, answer);
        return this;
    }

    Ensemble with(String question, Mishap mishap) {
        mishaps.put(question, mishap);
        return this;
    }

    /** It answers, but not at once. */
    Ensemble after(int milliseconds, String question) {
        delays.put(question, milliseconds);
        return this;
    }

    /** There is none. */
    Ensemble none(String question) {
        answers.remove(question);
        return this;
    }

    Ensemble moved(String question, String location) {
        locations.put(question, location);
        return this;
    }

    /** Nobody listens there any more. */
    Ensemble without(String service) {
        services.remove(service).close();
        return this;
    }

    /** What was asked, with the parameters. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    /** In whose names. */
    List<String> askers() {
        return askers.stream().distinct().sorted().toList();
    }

    private void answer(String service, HttpServerRequest request) {
        questions.add(service + " " + request.uri());
        askers.add(subject(request.getHeader("Authorization")));
        String question = question(service, request);
        Mishap mishap = mishaps.get(question);
        if (mishap != null) {
            mishap.befall(request);
        } else if (locations.containsKey(question)) {
            request.response()
                    .setStatusCode(301)
                    .putHeader("Location", locations.get(question))
                    .end();
        } else if (answers.containsKey(question)) {
            answer(request, answers.get(question), delays.getOrDefault(question, 0));
        } else {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", PROBLEM)
                    .end("{\"type\": \"/problems/not-found\", \"status\": 404, \"detail\": \"Không có ở đây.\"}");
        }
    }

    private static void answer(HttpServerRequest request, String answer, int delay) {
        HttpServerResponse response = request.response().putHeader("Content-Type", JSON);
        if (delay == 0) {
            response.end(answer);
        } else {
            Vertx.currentContext().owner().setTimer(delay, _ -> {
                if (!response.closed()) {
                    response.end(answer);
                }
            });
        }
    }

    /** A parameter that makes a difference stands with its path. */
    private String question(String service, HttpServerRequest request) {
        String path = service + " " + request.path();
        return request.params().entries().stream()
                .map(parameter -> path + "?" + parameter.getKey() + "=" + parameter.getValue())
                .filter(answers::containsKey)
                .findFirst()
                .orElse(path);
    }

    private static String subject(String authorization) {
        String claims = authorization.split("\\.")[1];
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(claims))).getString("sub");
    }

    /** Each of the parts with each mishap: the question, what goes with it, how it goes wrong. */
    static Stream<Arguments> withMishaps(Map<String, String> parts) {
        return parts.entrySet().stream()
                .flatMap(part ->
                        Stream.of(Mishap.values()).map(mishap -> Arguments.of(part.getKey(), part.getValue(), mishap)));
    }

    /**
     * What is answered while nobody listens where a service should be.
     *
     * @param missing the parts that are named as missing, separated by spaces; null where there is no answer without it
     */
    static void assertAnsweredWithout(
            String service, Map<String, String> answers, Supplier<Response> request, String missing) {
        try (var _ = new Ensemble(answers).without(service)) {
            ValidatableResponse answer = inTime(request).then().header("Cache-Control", "no-store");
            if (missing == null) {
                answer.statusCode(503)
                        .contentType(PROBLEM)
                        .header("Retry-After", "5")
                        .body("type", equalTo("/problems/service-unavailable"));
            } else {
                answer.statusCode(200)
                        .header("ETag", nullValue())
                        .body("warnings.part", containsInAnyOrder(missing.split(" ")))
                        .body("warnings.code", everyItem(equalTo("unavailable")));
            }
        }
    }

    /** An answer that is there when the deadline is over, or sooner. */
    static Response inTime(Supplier<Response> request) {
        // The first request of all waits for many classes.
        given().get("/problems");
        long begun = System.nanoTime();
        Response answer = request.get();
        long taken = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(taken < 7_000, "It took " + taken + " ms");
        return answer;
    }

    @Override
    public void close() {
        services.values().forEach(StandIn::close);
    }
}
