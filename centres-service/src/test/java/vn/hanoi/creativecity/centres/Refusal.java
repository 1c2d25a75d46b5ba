package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a problem says to a program: its status, its type and the places that are wrong, each as {@code pointer /name/vi
 * required}.
 */
public record Refusal(int status, String type, List<String> places) {

    public static Refusal of(int status, String type, String... places) {
        return new Refusal(status, type, List.of(places));
    }

    /** The problem that came back; fails when it is none. */
    public static Refusal in(Response answer) {
        assertEquals(
                "application/problem+json", answer.contentType(), () -> answer.statusCode() + " " + answer.asString());
        Refusal refusal = read(Api.json(answer));
        assertEquals(answer.statusCode(), refusal.status());
        return refusal;
    }

    static Refusal read(JsonNode problem) {
        List<String> places = new ArrayList<>();
        problem.path("errors")
                .forEach(error ->
                        places.add(place(error) + " " + error.path("code").asText()));
        return new Refusal(
                problem.path("status").asInt(), problem.path("type").asText().replace("/problems/", ""), places);
    }

    /** In words, as tables of tests have it: {@code 422 invalid-content: pointer /name required, pointer /kind required}. */
    public String text() {
        return status + " " + type + (places.isEmpty() ? "" : ": " + String.join(", ", places));
    }

    private static String place(JsonNode error) {
        return Stream.of("pointer", "parameter", "header")
                .filter(error::has)
                .map(where -> where + " " + error.get(where).asText())
                .reduce((one, another) -> one + " and " + another)
                .orElse("nowhere");
    }
}
