package vn.hanoi.creativecity.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.contract.Requirement;
import vn.hanoi.creativecity.gateway.contract.Requirement.Audience;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.gateway.token.Principal;

/**
 * Who asks.
 *
 * @param audience which of the ways in are theirs: everybody's for somebody who has not said who they are
 * @param client the API client through which they ask, where there is one
 */
public record Caller(Audience audience, Principal principal, Optional<KnownClient> client) {

    /** Somebody who has not said who they are. */
    public static final Caller NOBODY = new Caller(Audience.EVERYBODY, Principal.ANONYMOUS, Optional.empty());

    public static Caller person(Principal principal, Optional<KnownClient> client) {
        return new Caller(Audience.PERSON, principal, client);
    }

    public static Caller apiClient(Principal principal, KnownClient client) {
        return new Caller(Audience.API_CLIENT, principal, Optional.of(client));
    }

    /** The client itself, as each of its keys stands for it. */
    public static Caller apiClient(KnownClient client) {
        return apiClient(
                new Principal(
                        "client:" + client.id(),
                        client.name(),
                        client.scopes(),
                        client.organisation().map(Set::of).orElse(Set.of()),
                        client.id().toString()),
                client);
    }

    /** Who makes the request that the gateway answers by itself; see {@link #attachTo}. */
    public static Caller of(RoutingContext request) {
        return request.get(Caller.class.getName());
    }

    /** Lets the resource that answers the request know all that the edge has found out. */
    public void attachTo(RoutingContext request) {
        request.put(Caller.class.getName(), this);
    }

    public boolean isNobody() {
        return audience == Audience.EVERYBODY;
    }

    /** Whether one of the ways into the operation is theirs. */
    public boolean mayCall(Operation operation) {
        for (Requirement way : operation.waysIn()) {
            if (way.audience() == Audience.EVERYBODY
                    || way.audience() == audience
                            && (way.grant().isEmpty() || principal.grants().contains(way.grant()))) {
                return true;
            }
        }
        return false;
    }
}
