package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whoever takes what the API sends finds in the contract what that is, and a signature to try their own verification with. */
class WebhooksTest {

    private static final String BODY = "/post/requestBody/content/application~1json";
    private static final Pattern SECRET = Pattern.compile("`whsec_([A-Za-z0-9+/]+=*)`");

    private final CommittedContract contract = CommittedContract.read();

    @Test
    void everyEventIsDescribed() {
        var silent = new ArrayList<String>();
        webhooks().forEach((name, webhook) -> {
            var operation = webhook.path("post");
            if (operation.path("summary").asText().isBlank()
                    || operation.path("description").asText().isBlank()) {
                silent.add(name);
            }
        });
        assertEquals(List.of(), silent);
        assertEquals(
                List.of("change", "feedReset", "ping"),
                List.copyOf(new TreeSet<>(webhooks().keySet())));
    }

    @Test
    void whatAnEndpointMayAskForIsDescribed() {
        var types = new TreeSet<String>();
        contract.root()
                .at("/components/schemas/WebhookChange/properties/type/enum")
                .forEach(type -> types.add(type.asText()));
        var asked = Pattern.compile(contract.root()
                .at("/components/schemas/WebhookEndpointInput/properties/types/items/pattern")
                .asText());
        assertEquals(
                List.of(),
                types.stream().filter(type -> !asked.matcher(type).find()).toList());
        assertEquals(
                true,
                types.containsAll(List.of("centres.updated", "sessions.removed", "calls.created")),
                types::toString);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        var schemas = new Schemas(contract);
        webhooks()
                .forEach((name, webhook) -> assertEquals(
                        List.of(),
                        schemas.violated("/webhooks/" + name + BODY + "/schema", webhook.at(BODY + "/example")),
                        name));
    }

    @Test
    void everyExampleIsSignedAsStandardWebhooksHasIt() throws GeneralSecurityException {
        for (var webhook : webhooks().entrySet()) {
            var headers = new HashMap<String, JsonNode>();
            webhook.getValue()
                    .at("/post/parameters")
                    .forEach(header -> headers.put(header.path("name").asText(), header));
            var signed = headers.get("webhook-id").path("example").asText() + "."
                    + headers.get("webhook-timestamp").path("example").asText() + "."
                    + webhook.getValue().at(BODY + "/example");
            var secret = SECRET.matcher(
                    headers.get("webhook-signature").path("description").asText());
            assertEquals(true, secret.find(), webhook.getKey());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.group(1)), "HmacSHA256"));
            assertEquals(
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
                    headers.get("webhook-signature").path("example").asText(),
                    webhook.getKey());
        }
    }

    private Map<String, JsonNode> webhooks() {
        var webhooks = new HashMap<String, JsonNode>();
        contract.root()
                .path("webhooks")
                .properties()
                .forEach(webhook -> webhooks.put(webhook.getKey(), webhook.getValue()));
        return webhooks;
    }
}
