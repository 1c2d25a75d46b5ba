package vn.hanoi.creativecity.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the operations of an OpenAPI document. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private static final String ALSO_AT = "x-also-at";

    /** The addresses that say a format by their end, by the format. */
    private static final String ALSO_AS = "x-also-as";

    /** By the names of the security schemes. */
    private static final Map<String, Requirement.Audience> AUDIENCES =
            Map.of("person", Requirement.Audience.PERSON, "apiKey", Requirement.Audience.API_CLIENT);

    private Operations() {}

    static List<Operation> of(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> addresses(path.getKey(), member.getValue())
                                .forEach(address -> found.add(operation(
                                        document,
                                        address,
                                        member.getKey().toUpperCase(Locale.ROOT),
                                        member.getValue())))));
        return List.copyOf(found);
    }

    /** An address of an operation, and what it ends in where that says the format. */
    private record Address(String template, Optional<Ending> ending) {}

    /** Its path, and others by which some may know it. */
    private static Stream<Address> addresses(String path, JsonNode operation) {
        Stream<Address> plain = operation.has(ALSO_AT)
                ? Stream.of(plain(path), plain(operation.path(ALSO_AT).asText()))
                : Stream.of(plain(path));
        return Stream.concat(
                plain,
                operation.path(ALSO_AS).properties().stream()
                        .flatMap(format -> format.getValue()
                                .valueStream()
                                .map(address -> new Address(
                                        address.asText(),
                                        Optional.of(new Ending(
                                                format.getKey(), path.substring(0, path.lastIndexOf('/') + 1)))))));
    }

    private static Address plain(String template) {
        return new Address(template, Optional.empty());
    }

    private static Operation operation(JsonNode document, Address address, String method, JsonNode operation) {
        JsonNode security = operation.path("security");
        String template = address.template();
        String name = method + " " + template;
        return new Operation(
                method,
                template,
                Upstream.ofContract(operation.path("x-service").asText()),
                waysIn(name, security.isMissingNode() ? document.path("security") : security),
                bodyLimit(name, operation.path("x-body-limit")),
                Retirement.of(name, operation),
                address.ending());
    }

    private static OptionalLong bodyLimit(String operation, JsonNode limit) {
        if (limit.isMissingNode()) {
            return OptionalLong.empty();
        }
        if (!limit.isIntegralNumber() || !limit.canConvertToLong() || limit.asLong() <= 0) {
            throw new IllegalStateException("The contract gives no number of bytes for the body of " + operation);
        }
        return OptionalLong.of(limit.asLong());
    }

    /** An empty list lets everybody in; where nothing is said, nobody is, which would be no use: it is a mistake. */
    private static List<Requirement> waysIn(String operation, JsonNode security) {
        if (!security.isArray()) {
            throw new IllegalStateException("The contract does not say who may call " + operation);
        }
        if (security.isEmpty()) {
            return List.of(Requirement.NONE);
        }
        List<Requirement> found = new ArrayList<>();
        security.forEach(alternative -> found.add(requirement(operation, alternative)));
        return List.copyOf(found);
    }

    /** What is not understood must not be taken for less than it asks. */
    private static Requirement requirement(String operation, JsonNode alternative) {
        if (alternative.isEmpty()) {
            return Requirement.NONE;
        }
        var scheme = alternative.properties().iterator().next();
        Requirement.Audience audience = AUDIENCES.get(scheme.getKey());
        if (alternative.size() > 1 || audience == null || scheme.getValue().size() > 1) {
            throw new IllegalStateException(
                    "The contract asks for what the gateway does not understand: " + operation + " " + alternative);
        }
        return new Requirement(audience, scheme.getValue().path(0).asText());
    }
}
