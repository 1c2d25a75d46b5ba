package vn.hanoi.creativecity.centres.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The published centres and what connects them today.
 *
 * @param centres in Vietnamese order of their names
 * @param links the oldest first
 */
record Network(List<NetworkCentre> centres, List<NetworkLink> links) {

    /** The parts of the network that hang together, whether a connection is known or assumed. */
    Components components() {
        return Components.of(centres, links);
    }

    /** The parts that hang together by what is known. */
    Components knownComponents() {
        return Components.of(
                centres, links.stream().filter(link -> !link.isAssumed()).toList());
    }

    /** The centres that have a connection at all. */
    Set<UUID> connected() {
        Set<UUID> connected = new HashSet<>();
        links.forEach(link -> connected.addAll(List.of(link.first(), link.second())));
        return connected;
    }
}
