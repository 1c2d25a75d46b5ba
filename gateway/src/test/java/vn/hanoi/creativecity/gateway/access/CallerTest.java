package vn.hanoi.creativecity.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.contract.Requirement;
import vn.hanoi.creativecity.gateway.contract.Requirement.Audience;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.gateway.token.Principal;

class CallerTest {

    /** Ways in: {@code *} everybody, {@code @} persons, {@code #} API clients, each with or without a grant. */
    @ParameterizedTest(name = "{0}: nobody {1}, resident {2}, admin {3}, key without scopes {4}, key with a:read {5}")
    @CsvSource({
        "*,              true,  true,  true,  true,  true",
        "@,              false, true,  true,  false, false",
        "#,              false, false, false, true,  true",
        "@admin,         false, false, true,  false, false",
        "@admin @juror,  false, false, true,  false, false",
        "@juror,         false, false, false, false, false",
        "#a:read,        false, false, false, false, true",
        "#a:write,       false, false, false, false, false",
        "@admin #a:read, false, false, true,  false, true",
        "* @ #a:write,   true,  true,  true,  true,  true",
        "@a:read,        false, false, false, false, false",
        "#admin,         false, false, false, false, false",
    })
    void someAreLetIn(
            String ways, boolean nobody, boolean resident, boolean admin, boolean bareKey, boolean readingKey) {
        Operation operation = operation(ways);
        assertEquals(
                List.of(nobody, resident, admin, bareKey, readingKey),
                List.of(
                        Caller.NOBODY.mayCall(operation),
                        person("resident").mayCall(operation),
                        person("admin").mayCall(operation),
                        key().mayCall(operation),
                        key("a:read").mayCall(operation)));
    }

    private static Operation operation(String ways) {
        return new Operation(
                "GET",
                "/a",
                Optional.empty(),
                Arrays.stream(ways.split(" ")).map(CallerTest::requirement).toList(),
                OptionalLong.empty());
    }

    private static Requirement requirement(String way) {
        Audience audience = switch (way.charAt(0)) {
            case '@' -> Audience.PERSON;
            case '#' -> Audience.API_CLIENT;
            default -> Audience.EVERYBODY;
        };
        return new Requirement(audience, way.substring(1));
    }

    private static Caller person(String... roles) {
        return Caller.person(new Principal("p", "p", Set.of(roles), Set.of(), "docs"), Optional.empty());
    }

    private static Caller key(String... scopes) {
        KnownClient client =
                new KnownClient(UUID.randomUUID(), "k", Optional.empty(), Set.of(scopes), Set.of(), Map.of());
        return Caller.apiClient(new Principal("k", "k", Set.of(scopes), Set.of(), "k"), client);
    }
}
