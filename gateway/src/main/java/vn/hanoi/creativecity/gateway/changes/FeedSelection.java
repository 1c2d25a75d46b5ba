package vn.hanoi.creativecity.gateway.changes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * The collections whose changes are asked for.
 *
 * @param collections their names; all if it is empty
 */
public record FeedSelection(SortedSet<String> collections) {

    /** Whose they are. Each has an export of the same name. */
    private static final Map<Upstream, Set<String>> OWNERS = Map.of(
            Upstream.CENTRES,
            Set.of(
                    "adaptations",
                    "agreements",
                    "centres",
                    "connections",
                    "contributions",
                    "craft-products",
                    "heritage-sites",
                    "indicators",
                    "observations",
                    "opening-hours",
                    "organisations",
                    "plans",
                    "spaces",
                    "targets"),
            Upstream.IDEAS,
            Set.of("appearances", "calls", "episodes", "seasons", "support-programmes"),
            Upstream.EVENTS,
            Set.of("courses", "events", "festival-editions", "programme-versions", "sessions", "venues"));

    private static final int DIGEST_BYTES = 6;

    public static final FeedSelection ALL = new FeedSelection(new TreeSet<>());

    /** All collections that any feed tells of. */
    public static SortedSet<String> known() {
        return OWNERS.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    public static FeedSelection of(Collection<String> collections) {
        return new FeedSelection(new TreeSet<>(collections));
    }

    /** @throws Problem 400 for a collection that no feed tells of; said once, however many there are */
    static FeedSelection ofParameter(List<String> collections) {
        SortedSet<String> known = known();
        List<Violation> violations = collections.stream()
                .filter(name -> !known.contains(name))
                .map(_ -> Violation.ofParameter(
                        "collection",
                        "unknown_value",
                        Message.of("Phải là một trong: %s.", "Must be one of: %s.", String.join(", ", known))))
                .limit(1)
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalidParameters(violations);
        }
        return of(collections);
    }

    boolean concerns(Upstream upstream) {
        return collections.isEmpty() || !ofService(upstream).isEmpty();
    }

    /** Those among the collections that are the service's; empty as well when all are asked for. */
    Set<String> ofService(Upstream upstream) {
        SortedSet<String> own = new TreeSet<>(collections);
        own.retainAll(OWNERS.get(upstream));
        return own;
    }

    /** What somebody reads again who cannot go on with the changes of the service. */
    Set<String> exportsOf(Upstream upstream) {
        return collections.isEmpty() ? new TreeSet<>(OWNERS.get(upstream)) : ofService(upstream);
    }

    /** Short enough for a cursor. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", collections).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .encodeToString(ByteBuffer.allocate(DIGEST_BYTES)
                            .put(digest, 0, DIGEST_BYTES)
                            .array());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
