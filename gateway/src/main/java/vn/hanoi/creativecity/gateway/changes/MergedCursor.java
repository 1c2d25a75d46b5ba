package vn.hanoi.creativecity.gateway.changes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * How far somebody has read in the feeds of all services: the cursor of each, which the service has sealed.
 *
 * @param turn which service is the first to get room in the next part
 * @param filter a digest of the collections that were asked for
 * @param positions the cursor of each service; of one that is absent nothing has been read yet
 */
record MergedCursor(int turn, String filter, Map<Upstream, String> positions) {

    /** In the place of a cursor: what changes from now on. */
    static final String NOW = "now";

    static final int MAX_LENGTH = 400;

    private static final Upstream[] SERVICES = Upstream.values();
    private static final Pattern FORM = Pattern.compile(
            "[0-" + (SERVICES.length - 1) + "][A-Za-z0-9_-]{8}(\\.[A-Za-z0-9_-]{0,120}){" + SERVICES.length + "}");

    /** @throws Problem 400 for what is no cursor of this selection */
    static MergedCursor of(Optional<String> text, FeedSelection selection) {
        if (text.isEmpty()) {
            return new MergedCursor(0, selection.digest(), Map.of());
        }
        if (text.get().equals(NOW)) {
            return new MergedCursor(
                    0,
                    selection.digest(),
                    Arrays.stream(SERVICES).collect(Collectors.toMap(service -> service, _ -> NOW)));
        }
        if (!FORM.matcher(text.get()).matches()) {
            throw malformed();
        }
        String[] parts = text.get().split("\\.", -1);
        if (!parts[0].substring(1).equals(selection.digest())) {
            throw Problem.invalidParameter(
                    "cursor",
                    "cursor_of_another_list",
                    new Message(
                            "Con trỏ này thuộc về một bộ lọc khác.",
                            "This cursor belongs to another choice of collections."));
        }
        Map<Upstream, String> positions = new EnumMap<>(Upstream.class);
        for (Upstream service : SERVICES) {
            String position = parts[service.ordinal() + 1];
            if (!position.isEmpty()) {
                positions.put(service, position);
            }
        }
        return new MergedCursor(parts[0].charAt(0) - '0', selection.digest(), positions);
    }

    static Problem malformed() {
        return Problem.invalidParameter(
                "cursor",
                "malformed_cursor",
                new Message(
                        "Con trỏ không đọc được; hãy dùng nguyên giá trị trong next.",
                        "The cursor cannot be read; use it as it stands in next."));
    }

    /** Further on in some services; another one is the first to get room then. */
    MergedCursor movedTo(Map<Upstream, String> further) {
        Map<Upstream, String> moved = new EnumMap<>(Upstream.class);
        moved.putAll(positions);
        moved.putAll(further);
        return new MergedCursor((turn + 1) % SERVICES.length, filter, moved);
    }

    /** Whether what it stands for is the moment of asking, which another moment cannot make up for. */
    boolean isNowIn(Upstream service) {
        return NOW.equals(positions.get(service));
    }

    String text() {
        return turn
                + filter
                + Arrays.stream(SERVICES)
                        .map(service -> "." + positions.getOrDefault(service, ""))
                        .collect(Collectors.joining());
    }
}
