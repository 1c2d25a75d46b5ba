package vn.hanoi.creativecity.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An event for the contract, written and signed by what writes and signs those that are sent. */
record WebhookSample(String id, long timestamp, Event event) {

    /** The one that Standard Webhooks shows. */
    static final SigningSecret SECRET =
            new SigningSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private static final String API = "https://api.example.org";
    private static final Instant AT = Instant.parse("2026-11-26T02:00:00Z");
    private static final long SECONDS_LATER = 2;
    private static final String CENTRE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";
    private static final EventWriter WRITER = new EventWriter();

    static final WebhookSample CHANGE = of(
            "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f7a",
            WRITER.change(
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("collection", "centres")
                            .put("kind", "changed")
                            .put("id", CENTRE)
                            .put("version", 3)
                            .put("at", AT.toString())
                            .put("href", "/v1/centres/" + CENTRE)
                            .set(
                                    "document",
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("slug", "trung-tam-thiet-ke-sang-tao-ha-noi")),
                    API));
    static final WebhookSample FEED_RESET = of("0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f7b", WRITER.reset(API, AT));
    static final WebhookSample PING = of(
            "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f7c",
            WRITER.ping(UUID.fromString("0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f7d"), AT));

    private static WebhookSample of(String id, Event event) {
        return new WebhookSample(id, AT.getEpochSecond() + SECONDS_LATER, event);
    }

    Map<String, Object> body() {
        try {
            return new ObjectMapper().readValue(event.payload(), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String signature() {
        return SECRET.sign(id, timestamp, event.payload());
    }
}
