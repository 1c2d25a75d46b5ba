package vn.hanoi.creativecity.gateway.token;

import java.util.List;

/** Who asks, as the services are told. */
public record Principal(String subject, List<String> roles, List<String> scopes, List<String> organisations) {

    /** Somebody who has not said who they are. */
    public static final Principal ANONYMOUS = new Principal("anonymous", List.of(), List.of(), List.of());
}
