package vn.hanoi.creativecity.centres.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.CentreKind;
import vn.hanoi.creativecity.centres.centre.Lifecycle;
import vn.hanoi.creativecity.centres.connection.ConnectionKind;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** The network as it is read. The figures are those of all of it, also where it is too large to be shown whole. */
@Schema(name = "Network", description = "The published centres and what connects them today, the same for everybody.")
record NetworkResponse(
        @Schema(
                description =
                        "The centres: first those with a connection, then the others, each in Vietnamese order of their names; 1,000 at most.",
                required = true,
                maxItems = 1000)
        List<Node> nodes,

        @Schema(
                description =
                        "The connections between these centres that hold today, the oldest record first; 5,000 at most.",
                required = true,
                maxItems = 5000)
        List<Edge> edges,

        @Schema(
                description =
                        "The parts of the network that hang together and have two centres or more, the largest first; 1,000 at most.",
                required = true,
                maxItems = 1000)
        List<Component> components,

        @Schema(
                description = "How many published centres there are.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long nodeCount,

        @Schema(
                description = "How many connections between them hold today.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long edgeCount,

        @Schema(description = "The plan's target, and how far the network is.", required = true)
        PilotTarget pilotTarget) {

    private static final int MOST_NODES = 1_000;
    private static final int MOST_EDGES = 5_000;

    /** A centre of the network. */
    @Schema(name = "NetworkNode", description = "A centre of the network.")
    record Node(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(
                    description = "Its name in URLs.",
                    required = true,
                    maxLength = 100,
                    examples = "khong-gian-di-bo-van-mieu")
            String slug,

            @Schema(description = "The name.", required = true)
            LocalizedText name,

            @Schema(description = "What sort of place it is.", required = true)
            CentreKind kind,

            @Schema(description = "What is true of it in the world.", required = true)
            Lifecycle lifecycle,

            @Schema(
                    description = "The number of the component that it belongs to; absent for a centre alone.",
                    minimum = "1",
                    maximum = "1000000",
                    format = "int32",
                    examples = "1")
            Integer component) {}

    /** A connection of the network. */
    @Schema(name = "NetworkEdge", description = "A connection of the network.")
    record Edge(
            @Schema(description = "The id of the connection.", required = true)
            UUID id,

            @Schema(description = "The ids of the two centres.", required = true, minItems = 2, maxItems = 2)
            List<UUID> centres,

            @Schema(description = "What they do together.", required = true)
            ConnectionKind kind,

            @Schema(description = "Whether something of it is assumed and not known.", required = true)
            boolean assumed) {}

    /** A part of the network that hangs together. */
    @Schema(name = "NetworkComponent", description = "A part of the network that hangs together.")
    record Component(
            @Schema(
                    description = "Its number in this answer, from 1.",
                    required = true,
                    minimum = "1",
                    maximum = "1000000",
                    format = "int32")
            int number,

            @Schema(
                    description = "How many centres it has.",
                    required = true,
                    minimum = "2",
                    maximum = "1000000",
                    format = "int32")
            int size) {}

    static NetworkResponse of(Network network, PilotTarget target) {
        List<List<NetworkCentre>> parts = network.components().of(network.centres()).stream()
                .takeWhile(part -> part.size() > 1)
                .toList();
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            int number = i + 1;
            parts.get(i).forEach(centre -> numbers.put(centre.id(), number));
        }
        List<Node> nodes = nodes(network.centres(), numbers);
        return new NetworkResponse(
                nodes,
                edges(network.links(), nodes),
                components(parts),
                network.centres().size(),
                network.links().size(),
                target);
    }

    private static List<Node> nodes(List<NetworkCentre> centres, Map<UUID, Integer> numbers) {
        return Stream.concat(
                        centres.stream().filter(centre -> numbers.containsKey(centre.id())),
                        centres.stream().filter(centre -> !numbers.containsKey(centre.id())))
                .limit(MOST_NODES)
                .map(centre -> new Node(
                        centre.id(),
                        centre.slug(),
                        centre.name(),
                        centre.kind(),
                        centre.lifecycle(),
                        numbers.get(centre.id())))
                .toList();
    }

    private static List<Edge> edges(List<NetworkLink> links, List<Node> nodes) {
        Set<UUID> shown = new HashSet<>();
        nodes.forEach(node -> shown.add(node.id()));
        return links.stream()
                .filter(link -> shown.contains(link.first()) && shown.contains(link.second()))
                .limit(MOST_EDGES)
                .map(link -> new Edge(link.id(), List.of(link.first(), link.second()), link.kind(), link.isAssumed()))
                .toList();
    }

    private static List<Component> components(List<List<NetworkCentre>> parts) {
        return Stream.iterate(0, i -> i < Math.min(parts.size(), MOST_NODES), i -> i + 1)
                .map(i -> new Component(i + 1, parts.get(i).size()))
                .toList();
    }
}
