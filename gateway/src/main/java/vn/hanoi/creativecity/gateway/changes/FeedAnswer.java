package vn.hanoi.creativecity.gateway.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.upstream.Outages;
import vn.hanoi.creativecity.platform.problem.Problem;

/** What one service answered. */
sealed interface FeedAnswer {

    Upstream service();

    /** Changes, or that there are none. */
    record Part(Upstream service, List<JsonNode> changes, String cursor, boolean more) implements FeedAnswer {

        private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([A-Za-z0-9_-]{1,120})(&|$)");

        static FeedAnswer of(Upstream service, JsonNode page) {
            Matcher cursor = CURSOR.matcher(page.path("next").asText());
            if (!cursor.find() || !page.path("items").isArray()) {
                return new Missing(service, Outages.broken(service));
            }
            List<JsonNode> changes = new ArrayList<>();
            page.path("items").forEach(changes::add);
            return new Part(service, changes, cursor.group(1), page.path("more").asBoolean());
        }
    }

    /** It cannot go on from where it was asked to. */
    record Expired(Upstream service) implements FeedAnswer {}

    /** What it was asked to go on from is not of its making. */
    record NotTheirs(Upstream service) implements FeedAnswer {}

    /** There is no answer. */
    record Missing(Upstream service, Problem problem) implements FeedAnswer {}
}
