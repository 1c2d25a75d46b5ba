package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What a client sends: everything that was good must stay good. */
record Requests(String place, Contract released, Contract current, List<String> found) {

    private static final List<String> WRITTEN = List.of("style", "explode", "allowReserved");

    void compare(JsonNode oldItem, JsonNode oldOperation, JsonNode newItem, JsonNode newOperation) {
        parameters(released.parameters(oldItem, oldOperation), current.parameters(newItem, newOperation));
        body(released.follow(oldOperation.path("requestBody")), current.follow(newOperation.path("requestBody")));
    }

    private void parameters(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((name, parameter) -> {
            if (!now.containsKey(name)) {
                found.add("%s: the %s was removed, and unknown parameters are refused".formatted(place, name));
                return;
            }
            var other = now.get(name);
            if (becameRequired(parameter, other)) {
                found.add("%s: the %s became required".formatted(place, name));
            }
            for (var trait : WRITTEN) {
                if (!parameter.path(trait).equals(other.path(trait))) {
                    found.add("%s: the %s is written in another way (%s)".formatted(place, name, trait));
                }
            }
            if (!parameter.at("/schema/default").equals(other.at("/schema/default"))) {
                found.add("%s: the %s has another default".formatted(place, name));
            }
            Visibility.compare("%s: the %s".formatted(place, name), parameter, other, found);
            schemas().compare("%s: the %s".formatted(place, name), parameter.path("schema"), other.path("schema"));
        });
        now.forEach((name, parameter) -> {
            if (!before.containsKey(name) && parameter.path("required").asBoolean()) {
                found.add("%s: the %s is new and required".formatted(place, name));
            }
        });
    }

    private void body(JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            if (!before.isMissingNode()) {
                found.add(place + ": it takes no body any more");
            }
            return;
        }
        if (becameRequired(before, now)) {
            found.add(place + ": a body became required");
        }
        before.path("content").properties().forEach(type -> {
            var content = now.path("content").path(type.getKey());
            if (content.isMissingNode()) {
                found.add("%s: it takes no %s any more".formatted(place, type.getKey()));
            } else {
                schemas().compare(place + ": the request", type.getValue().path("schema"), content.path("schema"));
            }
        });
    }

    private static boolean becameRequired(JsonNode before, JsonNode now) {
        return now.path("required").asBoolean() && !before.path("required").asBoolean();
    }

    private Schemas schemas() {
        return new Schemas(Schemas.Direction.REQUEST, released, current, found);
    }
}
