package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.APPROVED;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.CANCELLED;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.ENDED;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.IDENTIFIED;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.OPEN;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.STUDIED;
import static vn.hanoi.creativecity.centres.heritage.AdaptationLifecycle.UNDER_WAY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdaptationStatesTest {

    /** identified → studied → approved → under way → open → ended; cancelled from any state before open. */
    private static final Map<AdaptationLifecycle, List<AdaptationLifecycle>> LIFECYCLE = Map.of(
            IDENTIFIED, List.of(STUDIED, CANCELLED),
            STUDIED, List.of(APPROVED, CANCELLED),
            APPROVED, List.of(UNDER_WAY, CANCELLED),
            UNDER_WAY, List.of(OPEN, CANCELLED),
            OPEN, List.of(ENDED),
            ENDED, List.of(),
            CANCELLED, List.of());

    @Test
    void everyPairIsAsTheDomainSays() {
        List<String> disagreements = Stream.of(AdaptationLifecycle.values())
                .flatMap(from -> Stream.of(AdaptationLifecycle.values())
                        .filter(to -> AdaptationLifecycle.TABLE.allows(from, to)
                                != LIFECYCLE.get(from).contains(to))
                        .map(to -> from + " to " + to))
                .toList();
        assertEquals(List.of(), disagreements);
    }
}
