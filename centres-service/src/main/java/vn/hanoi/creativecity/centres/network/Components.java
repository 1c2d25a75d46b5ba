package vn.hanoi.creativecity.centres.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The connected components of a network, found by union-find: as fast as there are centres and connections. */
final class Components {

    private final Map<UUID, UUID> parents = new HashMap<>();

    private Components() {}

    static Components of(List<NetworkCentre> centres, List<NetworkLink> links) {
        Components components = new Components();
        centres.forEach(centre -> components.parents.put(centre.id(), centre.id()));
        links.forEach(
                link -> components.parents.put(components.rootOf(link.first()), components.rootOf(link.second())));
        return components;
    }

    /** The id that stands for the component of a centre. */
    UUID rootOf(UUID centre) {
        UUID root = centre;
        while (!root.equals(parents.get(root))) {
            // Each step shortens the way for the next one who asks.
            parents.put(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }

    /** The centres of each component in their own order; the components with the most centres first. */
    List<List<NetworkCentre>> of(List<NetworkCentre> centres) {
        return centres.stream()
                .collect(Collectors.groupingBy(centre -> rootOf(centre.id()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((List<NetworkCentre> component) -> component.size())
                        .reversed())
                .toList();
    }
}
