package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The values that a request may carry: none that was allowed may be refused. */
record Limits(String place, List<String> found) {

    private static final List<String> UPPER =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> EXACT = List.of("pattern", "multipleOf", "const");

    void compare(JsonNode before, JsonNode now) {
        UPPER.stream()
                .filter(limit -> now.has(limit)
                        && (!before.has(limit) || number(now, limit).compareTo(number(before, limit)) < 0))
                .forEach(limit -> narrowed(limit, before, now));
        LOWER.stream()
                .filter(limit -> now.has(limit)
                        && !isNoLimit(limit, now)
                        && (!before.has(limit) || number(now, limit).compareTo(number(before, limit)) > 0))
                .forEach(limit -> narrowed(limit, before, now));
        EXACT.stream()
                .filter(limit -> now.has(limit) && !now.path(limit).equals(before.path(limit)))
                .forEach(limit -> narrowed(limit, before, now));
        if (now.path("uniqueItems").asBoolean() && !before.path("uniqueItems").asBoolean()) {
            found.add(place + " must not repeat items any more");
        }
        if (isClosed(now) && !isClosed(before)) {
            found.add(place + " takes no additional properties any more");
        }
        values(before.path("enum"), now.path("enum"));
    }

    private void values(JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            return;
        }
        if (before.isMissingNode()) {
            found.add("%s takes only listed values now".formatted(place));
            return;
        }
        var allowed = new ArrayList<JsonNode>();
        now.forEach(allowed::add);
        StreamSupport.stream(before.spliterator(), false)
                .filter(value -> !allowed.contains(value))
                .forEach(value -> found.add("%s does not take the value %s any more".formatted(place, value.asText())));
    }

    private void narrowed(String limit, JsonNode before, JsonNode now) {
        found.add("%s changed its %s from %s to %s"
                .formatted(
                        place,
                        limit,
                        before.has(limit) ? before.path(limit).asText() : "none",
                        now.path(limit).asText()));
    }

    /** Nothing is shorter than 0; only numbers go below it. */
    private static boolean isNoLimit(String limit, JsonNode schema) {
        return limit.startsWith("min")
                && !limit.equals("minimum")
                && number(schema, limit).signum() == 0;
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    private static BigDecimal number(JsonNode schema, String limit) {
        return schema.path(limit).decimalValue();
    }
}
