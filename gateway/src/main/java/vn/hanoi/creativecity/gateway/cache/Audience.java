package vn.hanoi.creativecity.gateway.cache;

import java.util.Set;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.contract.Requirement;
import vn.hanoi.creativecity.platform.identity.Scopes;

/** Who is shown of an operation exactly what everybody is. Where there is doubt, nobody. */
final class Audience {

    /** They let an API client read what is public, and show it no more of that. */
    private static final Set<String> PLAIN =
            Set.of(Scopes.CENTRES_READ, Scopes.IDEAS_READ, Scopes.EVENTS_READ, Scopes.CHANGES_READ);

    private Audience() {}

    /** Whether the caller gets what nobody in particular would get. A person never does, whatever their rights are. */
    static boolean isPublic(Caller caller, Operation operation) {
        return isOpen(operation) && (caller.isNobody() || isPlain(caller));
    }

    private static boolean isOpen(Operation operation) {
        for (Requirement way : operation.waysIn()) {
            if (way.audience() == Requirement.Audience.EVERYBODY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(Caller caller) {
        return caller.audience() == Requirement.Audience.API_CLIENT
                && caller.principal().organisations().isEmpty()
                && PLAIN.containsAll(caller.principal().grants());
    }
}
