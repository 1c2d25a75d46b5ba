package vn.hanoi.creativecity.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether an endpoint is told of changes. */
@Schema(name = "WebhookEndpointState")
enum EndpointState {
    ACTIVE,
    PAUSED,
    DISABLED;

    /** Nobody but the gateway itself disables one. */
    static final StateMachine<EndpointState> TABLE = StateMachine.of(EndpointState.class)
            .from(ACTIVE)
            .to(PAUSED)
            .from(PAUSED)
            .to(ACTIVE)
            .from(DISABLED)
            .to(ACTIVE)
            .build();
}
