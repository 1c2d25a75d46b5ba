package vn.hanoi.creativecity.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Writes what endpoints are told. Thin: what changed and where it is read, never what it holds. */
@Singleton
class EventWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    Event change(JsonNode change, String apiUrl) {
        String collection = change.path("collection").asText();
        String type = EventTypes.of(collection, change.path("kind").asText());
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("collection", collection);
        data.put("id", change.path("id").asText());
        JsonNode slug = change.path("document").path("slug");
        if (slug.isTextual()) {
            data.put("slug", slug.textValue());
        }
        data.put("version", change.path("version").asLong());
        if (change.path("href").isTextual()) {
            data.put("url", apiUrl + change.path("href").textValue());
        }
        return event(type, change.path("at").asText(), data);
    }

    /** Changes may have been missed: what is kept of them has to be read again. */
    Event reset(String apiUrl, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("url", apiUrl + "/v1/exports");
        return event(EventTypes.RESET, now.toString(), data);
    }

    Event ping(UUID endpoint, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("endpoint", endpoint.toString());
        return event(EventTypes.PING, now.toString(), data);
    }

    private static Event event(String type, String timestamp, ObjectNode data) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("type", type);
        event.put("timestamp", timestamp);
        event.set("data", data);
        try {
            return new Event(type, JSON.writeValueAsString(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
