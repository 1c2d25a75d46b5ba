package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who a member or parameter is for: {@code x-visible-to}, and without it everybody. */
final class Visibility {

    private static final String FOR = "x-visible-to";

    private Visibility() {}

    static void compare(String place, JsonNode before, JsonNode now, List<String> found) {
        if (now.has(FOR) && !(before.has(FOR) && tiers(now).containsAll(tiers(before)))) {
            found.add("%s is for fewer callers now: %s"
                    .formatted(place, now.path(FOR).toString()));
        }
    }

    private static Set<String> tiers(JsonNode element) {
        var tiers = new HashSet<String>();
        element.path(FOR).forEach(tier -> tiers.add(tier.asText()));
        return tiers;
    }
}
