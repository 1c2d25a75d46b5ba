package vn.hanoi.creativecity.gateway.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.Form;

/** The network in numbers. */
@Schema(description = "The published centres in numbers, and how they hang together today.")
record NetworkGlance(
        @Schema(
                description = "How many centres there are.",
                required = true,
                minimum = "0",
                maximum = "1000000",
                format = "int32",
                examples = "13")
        int centres,

        @Schema(
                description = "How many centres are in each state, where there are any.",
                required = true,
                maxItems = 50)
        List<LifecycleCount> byLifecycle,

        @Schema(description = "How many centres are of each kind, where there are any.", required = true, maxItems = 50)
        List<KindCount> byKind,

        @Schema(
                description = "How many connections hold today.",
                required = true,
                minimum = "0",
                maximum = "1000000",
                format = "int32",
                examples = "2")
        int connections,

        @Schema(
                description = "How many centres are connected with another one.",
                required = true,
                minimum = "0",
                maximum = "1000000",
                format = "int32",
                examples = "3")
        int connectedCentres,

        @Schema(
                description = "Into how many parts the connected centres fall.",
                required = true,
                minimum = "0",
                maximum = "1000000",
                format = "int32",
                examples = "1")
        int parts,

        @Schema(
                description = "Where the whole network is read.",
                required = true,
                format = "uri-reference",
                maxLength = 200,
                examples = "/v1/network")
        String href) {

    /** The network as centres-service tells it. */
    record Network(
            List<Node> nodes, @JsonProperty(required = true) int edgeCount, List<Part> components) {

        Network {
            nodes = List.copyOf(nodes);
            components = List.copyOf(components);
        }

        record Node(String kind, String lifecycle) {

            Node {
                Form.require(kind, lifecycle);
            }
        }

        record Part(@JsonProperty(required = true) int size) {}
    }

    @Schema(description = "How many centres are in a state.")
    record LifecycleCount(
            @Schema(description = "The state.", required = true, ref = "Lifecycle")
            String lifecycle,

            @Schema(
                    description = "How many centres.",
                    required = true,
                    minimum = "0",
                    maximum = "1000000",
                    format = "int64",
                    examples = "2")
            long centres) {}

    @Schema(description = "How many centres are of a kind.")
    record KindCount(
            @Schema(description = "The kind.", required = true, ref = "CentreKind")
            String kind,

            @Schema(
                    description = "How many centres.",
                    required = true,
                    minimum = "0",
                    maximum = "1000000",
                    format = "int32",
                    examples = "5")
            long centres) {}

    static NetworkGlance of(Network network) {
        return new NetworkGlance(
                network.nodes().size(),
                counts(network, Network.Node::lifecycle, LifecycleCount::new),
                counts(network, Network.Node::kind, KindCount::new),
                network.edgeCount(),
                network.components().stream().mapToInt(Network.Part::size).sum(),
                network.components().size(),
                "/v1/network");
    }

    private static <T> List<T> counts(
            Network network, Function<Network.Node, String> by, BiFunction<String, Long, T> make) {
        return network.nodes().stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> make.apply(group.getKey(), group.getValue()))
                .toList();
    }
}
