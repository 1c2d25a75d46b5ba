package vn.hanoi.creativecity.gateway.contract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the gateway needs to know of an operation of the contract.
 *
 * @param template its path, such as {@code /v1/centres/{id}}
 * @param upstream the service that answers it; empty for the gateway itself
 * @param waysIn any one of these is enough to be let in
 * @param bodyLimit how many bytes its body may have; empty where that is what is usual
 * @param retirement when it goes; empty for what stays
 * @param ending what the address ends in where that says the format; empty for the address that the service knows
 */
public record Operation(
        String method,
        String template,
        Optional<Upstream> upstream,
        List<Requirement> waysIn,
        OptionalLong bodyLimit,
        Optional<Retirement> retirement,
        Optional<Ending> ending) {

    /** An operation that stays, at the address that its service knows. */
    public Operation(
            String method,
            String template,
            Optional<Upstream> upstream,
            List<Requirement> waysIn,
            OptionalLong bodyLimit) {
        this(method, template, upstream, waysIn, bodyLimit, Optional.empty(), Optional.empty());
    }

    /** Whether it only reads [RFC 9110 section 9.2.1]. */
    public boolean isRead() {
        return method.equals("GET");
    }
}
