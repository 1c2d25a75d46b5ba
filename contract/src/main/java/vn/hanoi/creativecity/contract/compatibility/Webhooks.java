package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a client is told: it reads that like an answer, so everything that was promised must still come. */
record Webhooks(Contract released, Contract current, List<String> found) {

    void compare() {
        released.root().path("webhooks").properties().forEach(webhook -> {
            var now = current.root().path("webhooks").path(webhook.getKey());
            if (now.isMissingNode()) {
                found.add("The webhook %s was removed".formatted(webhook.getKey()));
            } else {
                compare("The webhook " + webhook.getKey(), webhook.getValue(), now);
            }
        });
    }

    private void compare(String place, JsonNode before, JsonNode now) {
        var headers = current.parameters(now, now.path("post"));
        released.parameters(before, before.path("post")).keySet().stream()
                .filter(name -> !headers.containsKey(name))
                .forEach(name -> found.add("%s: the %s does not come any more".formatted(place, name)));
        before.at("/post/requestBody/content").properties().forEach(type -> {
            var content = now.at("/post/requestBody/content").path(type.getKey());
            if (content.isMissingNode()) {
                found.add("%s does not come as %s any more".formatted(place, type.getKey()));
            } else {
                new Schemas(Schemas.Direction.RESPONSE, released, current, found)
                        .compare(place, type.getValue().path("schema"), content.path("schema"));
            }
        });
    }
}
