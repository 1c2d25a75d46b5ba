package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import java.util.Map;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation by which programs learn of changes at the gateway. */
final class WebhookAttempts {

    private static final String JSON = "application/json";
    private static final String ENDPOINTS = "/v1/webhook-endpoints";

    private WebhookAttempts() {}

    static Map<String, Attempt> of(WebhookThings things) {
        return Map.ofEntries(
                entry("listChanges", (caller, _) -> caller.get().get("/v1/changes?limit=1")),
                entry("listWebhookEndpoints", (caller, _) -> caller.get().get(ENDPOINTS)),
                entry(
                        "createWebhookEndpoint",
                        (caller, _) -> caller.get()
                                .contentType(JSON)
                                .body(WebhookThings.ENDPOINT)
                                .post(ENDPOINTS)),
                entry("readWebhookEndpoint", (caller, _) -> caller.get().get(things.endpoint())),
                entry(
                        "changeWebhookEndpoint",
                        (caller, _) -> caller.get()
                                .contentType("application/merge-patch+json")
                                .header("If-Match", "\"0\"")
                                .body("{\"description\": \"Đồng bộ bản đồ\"}")
                                .patch(things.endpoint())),
                entry("deleteWebhookEndpoint", (caller, _) -> caller.get().delete(things.endpoint())),
                entry("moveWebhookEndpoint", posting(things, "/transitions", "{\"state\": \"paused\"}")),
                entry("createWebhookSecret", (caller, _) -> caller.get().post(things.endpoint() + "/secrets")),
                entry("testWebhookEndpoint", (caller, _) -> caller.get().post(things.endpoint() + "/test")),
                entry("replayWebhookEndpoint", posting(things, "/replays", "{\"since\": \"2026-01-01T00:00:00Z\"}")),
                entry("listWebhookDeliveries", (caller, _) -> caller.get().get("/v1/webhook-deliveries")),
                entry("readWebhookDelivery", (caller, _) -> caller.get().get(things.delivery())),
                entry("replayWebhookDelivery", (caller, _) -> caller.get().post(things.delivery() + "/replays")));
    }

    private static Attempt posting(WebhookThings things, String path, String body) {
        return (caller, _) -> caller.get().contentType(JSON).body(body).post(things.endpoint() + path);
    }
}
