package vn.hanoi.creativecity.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the application answered. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(text(), unreadable);
        }
    }

    /** The header's value; null where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** A problem in one line: {@code 422 invalid-content /name/vi required, body length}. */
    public String problem() {
        if (!"application/problem+json".equals(header("Content-Type"))) {
            return status + " " + text();
        }
        List<String> errors = new ArrayList<>();
        json().path("errors")
                .forEach(error -> errors.add(placeOf(error) + error.path("code").asText()));
        String type = json().path("type").asText().replace("/problems/", "");
        return (json().path("status").asInt() + " " + type + " " + String.join(", ", errors)).strip();
    }

    private static String placeOf(JsonNode error) {
        if (error.has("pointer")) {
            String pointer = error.path("pointer").asText();
            return pointer.isEmpty() ? "body " : pointer + " ";
        }
        return Stream.of("parameter", "header")
                .filter(error::has)
                .map(place -> place + " " + error.path(place).asText() + " ")
                .findFirst()
                .orElse("");
    }
}
