package vn.hanoi.creativecity.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads OpenAPI documents. */
final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    /** Single quotes may stand for double ones, which are hard to read in Java. */
    static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    static String names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.toString();
    }

    static String responses(JsonNode operation) {
        TreeMap<String, String> responses = new TreeMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.put(
                        response.getKey(),
                        response.getValue().path("$ref").asText().replaceFirst(".*/", "")));
        return responses.toString();
    }

    static String parameters(JsonNode operation) {
        TreeSet<String> own = new TreeSet<>();
        TreeSet<String> shared = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.has("$ref")) {
                shared.add(parameter.path("$ref").asText().replaceFirst(".*/", ""));
            } else {
                own.add(parameter.path("name").asText());
            }
        }
        return Stream.concat(own.stream(), shared.stream()).toList().toString();
    }

    static JsonNode parameter(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("No parameter " + name);
    }
}
