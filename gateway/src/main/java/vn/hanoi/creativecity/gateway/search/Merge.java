package vn.hanoi.creativecity.gateway.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.finding.Found;
import vn.hanoi.creativecity.platform.finding.FoundPage;
import vn.hanoi.creativecity.platform.finding.Place;

/**
 * One page made of those of several services.
 *
 * @param items the best of all that they gave, in order
 * @param positions how far the hits of each have been shown now
 */
record Merge(List<Found> items, Positions positions) {

    /**
     * @param before how far the hits of each service were shown
     * @param answers the first hits of each after that, as many as the page may hold; a service that is away has none
     */
    static Merge of(Positions before, Map<Upstream, FoundPage> answers, int limit) {
        List<Found> items = answers.values().stream()
                .flatMap(answer -> answer.items().stream())
                .sorted(Comparator.comparing(Found::place))
                .limit(limit)
                .toList();
        Place last = items.isEmpty() ? null : items.getLast().place();
        Map<Upstream, Position> after = new EnumMap<>(before.of());
        answers.forEach((upstream, answer) -> after.computeIfPresent(
                upstream, (_, position) -> isShown(answer, last) ? Position.END : position.reaching(last)));
        return new Merge(items, new Positions(after));
    }

    /** Whether the service has no other hits than those up to the place. */
    private static boolean isShown(FoundPage answer, Place last) {
        return !answer.more()
                && (answer.items().isEmpty() || answer.items().getLast().place().compareTo(last) <= 0);
    }
}
