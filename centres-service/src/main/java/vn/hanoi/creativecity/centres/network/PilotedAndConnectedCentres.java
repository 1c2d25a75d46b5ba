package vn.hanoi.creativecity.centres.network;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.centres.centre.CentreKind;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.measure.Figure;
import vn.hanoi.creativecity.platform.measure.Measure;

/**
 * How many centres are in pilot or operating inside one connected part of the network, in the part that has the most of
 * them. A walking space is no centre here, though it may connect two; a centre alone is not connected.
 */
@Singleton
class PilotedAndConnectedCentres implements Measure {

    static final String NAME = "piloted_and_connected_centres";

    private final NetworkFacts facts;

    PilotedAndConnectedCentres(NetworkFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Figure figure() {
        return figureOf(facts.today());
    }

    static Figure figureOf(Network network) {
        Components known = network.knownComponents();
        List<List<NetworkCentre>> parts = known.of(network.centres()).stream()
                .filter(part -> part.size() > 1)
                .toList();
        List<NetworkCentre> best = parts.stream()
                .map(part -> part.stream().filter(NetworkCentre::qualifies).toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        Set<UUID> counted = ids(best);
        Set<UUID> elsewhere = ids(parts.stream().flatMap(List::stream).toList());
        Set<UUID> connected = network.connected();
        Stream<Fact> leftOut = network.centres().stream()
                .filter(centre -> !counted.contains(centre.id()))
                .map(centre -> centre.leftOut(reason(centre, elsewhere, connected)));
        return Figure.of(Stream.concat(best.stream().map(NetworkCentre::counted), leftOut)
                .toList());
    }

    private static Set<UUID> ids(List<NetworkCentre> centres) {
        return centres.stream().map(NetworkCentre::id).collect(Collectors.toSet());
    }

    private static String reason(NetworkCentre centre, Set<UUID> elsewhere, Set<UUID> connected) {
        if (centre.kind() == CentreKind.WALKING_SPACE) {
            return "walking_space";
        }
        if (centre.isKindAssumed()) {
            return "assumed_kind";
        }
        if (!centre.isPiloted()) {
            return "not_in_pilot";
        }
        if (centre.isLifecycleAssumed()) {
            return "assumed_lifecycle";
        }
        if (elsewhere.contains(centre.id())) {
            return "in_another_part";
        }
        return connected.contains(centre.id()) ? "assumed_connection" : "not_connected";
    }
}
