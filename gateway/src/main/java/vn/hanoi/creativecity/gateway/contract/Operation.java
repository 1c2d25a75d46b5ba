package vn.hanoi.creativecity.gateway.contract;

import java.util.Optional;

/**
 * What the gateway needs to know of an operation of the contract.
 *
 * @param template its path, such as {@code /v1/centres/{id}}
 * @param upstream the service that answers it; empty for the gateway itself
 * @param isPublic whether nobody has to say who they are
 */
public record Operation(String method, String template, Optional<Upstream> upstream, boolean isPublic) {}
