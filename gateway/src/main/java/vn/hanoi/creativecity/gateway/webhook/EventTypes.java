package vn.hanoi.creativecity.gateway.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import vn.hanoi.creativecity.gateway.changes.FeedSelection;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The types of events, and which of them an endpoint wants. */
final class EventTypes {

    /** Sent when somebody asks for it. */
    static final String PING = "ping";

    /** Says that changes may have been missed. */
    static final String RESET = "feed.reset";

    static final String PATTERN = "\\*|[a-z]+(-[a-z]+)*\\.(\\*|created|updated|removed)";

    private static final String ALL = "*";
    private static final Map<String, String> OF_KINDS =
            Map.of("created", "created", "changed", "updated", "removed", "removed");

    private EventTypes() {}

    /** The type of a change, such as {@code centres.updated}. */
    static String of(String collection, String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        return collection + "." + OF_KINDS.getOrDefault(lower, lower);
    }

    static boolean wants(List<String> types, String type) {
        return types.contains(ALL)
                || types.contains(type)
                || types.contains(type.substring(0, type.indexOf('.') + 1) + ALL);
    }

    /** Those of which nothing will ever be told. */
    static List<Violation> unknown(List<String> types) {
        SortedSet<String> known = FeedSelection.known();
        return IntStream.range(0, types.size())
                .filter(i -> !types.get(i).equals(ALL)
                        && !known.contains(types.get(i).split("\\.")[0]))
                .mapToObj(i -> Violation.at(
                        "/types/" + i,
                        "unknown_value",
                        Message.of(
                                "Phải là * hoặc bắt đầu bằng một trong: %s.",
                                "Must be * or begin with one of: %s.", String.join(", ", known))))
                .toList();
    }
}
