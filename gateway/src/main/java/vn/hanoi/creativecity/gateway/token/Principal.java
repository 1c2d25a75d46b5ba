package vn.hanoi.creativecity.gateway.token;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who asks, as the services are told.
 *
 * @param subject their stable identifier: the identity provider's for a person, {@code client:} and its id for an API
 *     client
 * @param name what they are called, for the audit; empty for nobody
 * @param grants what they may: the roles of a person, the scopes of an API client
 * @param organisations the slugs of the organisations that they act for
 * @param client through what they ask: the id of the API client, or the client by which a person logged in; empty for
 *     nobody
 */
public record Principal(String subject, String name, Set<String> grants, Set<String> organisations, String client) {

    /** Somebody who has not said who they are. */
    public static final Principal ANONYMOUS = new Principal("anonymous", "", Set.of(), Set.of(), "");

    public Principal {
        grants = Set.copyOf(grants);
        organisations = Set.copyOf(organisations);
    }

    /** What its token says beside the subject. */
    Map<String, Object> claims() {
        return Map.of(
                "groups",
                List.copyOf(grants),
                "organisations",
                List.copyOf(organisations),
                "name",
                name,
                "client",
                client);
    }
}
