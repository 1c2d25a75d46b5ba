package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a client reads: everything that was promised must still come. */
record Responses(String place, Contract released, Contract current, List<String> found) {

    void compare(JsonNode before, JsonNode now) {
        before.properties()
                .forEach(status -> response(
                        status.getKey(),
                        released.follow(status.getValue()),
                        current.follow(now.path(status.getKey()))));
    }

    /** Nobody waits for an error that does not come any more; a success under another number is a surprise. */
    private void response(String status, JsonNode before, JsonNode now) {
        var answer = "%s: the answer %s".formatted(place, status);
        if (now.isMissingNode()) {
            if (status.startsWith("2") || status.startsWith("3")) {
                found.add(answer + " was removed");
            }
            return;
        }
        before.path("content").properties().forEach(type -> {
            var content = now.path("content").path(type.getKey());
            if (content.isMissingNode()) {
                found.add("%s does not come as %s any more".formatted(answer, type.getKey()));
            } else {
                schemas().compare(answer, type.getValue().path("schema"), content.path("schema"));
            }
        });
        before.path("headers").properties().forEach(header -> {
            var other = current.follow(now.path("headers").path(header.getKey()));
            if (other.isMissingNode()) {
                found.add("%s has no header %s any more".formatted(answer, header.getKey()));
            } else {
                schemas()
                        .compare(
                                "%s, the header %s".formatted(answer, header.getKey()),
                                released.follow(header.getValue()).path("schema"),
                                other.path("schema"));
            }
        });
    }

    private Schemas schemas() {
        return new Schemas(Schemas.Direction.RESPONSE, released, current, found);
    }
}
