package vn.hanoi.creativecity.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.finding.Found;
import vn.hanoi.creativecity.platform.finding.FoundPage;
import vn.hanoi.creativecity.platform.finding.Place;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Pages over the hits of several services, whatever these are and whenever one of them is away. */
class MergeTest {

    private static final SearchRequest REQUEST = new SearchRequest("a", null);

    @Property(tries = 500)
    void pagesAreTheSortedWholeInPieces(
            @ForAll Random random,
            @ForAll @IntRange(max = 60) int many,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        Map<Upstream, List<Found>> services = services(random, many);

        assertEquals(sorted(services), walk(services, limit, random, false));
    }

    @Property(tries = 500)
    void whoeverIsAwayForAWhileLosesAndRepeatsNothing(
            @ForAll Random random,
            @ForAll @IntRange(max = 60) int many,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        Map<Upstream, List<Found>> services = services(random, many);

        List<Found> walked = walk(services, limit, random, true);

        assertEquals(
                sorted(services),
                walked.stream().sorted(Comparator.comparing(Found::place)).toList());
        services.values()
                .forEach(ofOne -> assertEquals(
                        ofOne,
                        walked.stream().filter(ofOne::contains).toList(),
                        "each service's own hits stay in order"));
    }

    private static List<Found> walk(
            Map<Upstream, List<Found>> services, int limit, Random random, boolean withOutages) {
        List<Found> walked = new ArrayList<>();
        Positions positions = Positions.start(REQUEST.upstreams());
        while (!positions.areAtEnd()) {
            Map<Upstream, FoundPage> answers = new EnumMap<>(Upstream.class);
            for (Upstream upstream : asked(positions)) {
                if (!withOutages || random.nextInt(3) > 0) {
                    Place after = positions.of().get(upstream).after();
                    answers.put(upstream, page(services.get(upstream), after, limit));
                }
            }
            if (!answers.isEmpty()) {
                Merge merge = Merge.of(positions, answers, limit);
                walked.addAll(merge.items());
                positions = merge.positions().areAtEnd()
                        ? merge.positions()
                        : Positions.read(merge.positions().cursor(REQUEST), REQUEST);
            }
        }
        return walked;
    }

    private static Set<Upstream> asked(Positions positions) {
        Set<Upstream> asked = EnumSet.noneOf(Upstream.class);
        positions.of().forEach((upstream, position) -> {
            if (!position.atEnd()) {
                asked.add(upstream);
            }
        });
        return asked;
    }

    /** As a service answers. */
    private static FoundPage page(List<Found> all, Place after, int limit) {
        List<Found> left = all.stream()
                .filter(found -> after == null || found.place().compareTo(after) > 0)
                .toList();
        return new FoundPage(left.stream().limit(limit).toList(), left.size() > limit, null);
    }

    private static List<Found> sorted(Map<Upstream, List<Found>> services) {
        return services.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Found::place))
                .toList();
    }

    /** Few scores, so that many hits have the same one; ids of all sorts, those that Java takes for negative included. */
    private static Map<Upstream, List<Found>> services(Random random, int many) {
        Map<Upstream, List<Found>> services = new EnumMap<>(Upstream.class);
        for (Upstream upstream : Upstream.values()) {
            List<SearchType> types = REQUEST.types().stream()
                    .filter(type -> type.upstream() == upstream)
                    .toList();
            services.put(
                    upstream,
                    IntStream.range(0, random.nextInt(many + 1))
                            .mapToObj(_ -> found(random, types.get(random.nextInt(types.size()))))
                            .sorted(Comparator.comparing(Found::place))
                            .toList());
        }
        return services;
    }

    private static Found found(Random random, SearchType type) {
        return new Found(
                200 + random.nextInt(5),
                type.written(),
                new UUID(random.nextLong(), random.nextLong()),
                null,
                new LocalizedText("Phố sách", null),
                null,
                List.of(),
                Instant.EPOCH,
                "/v1");
    }
}
