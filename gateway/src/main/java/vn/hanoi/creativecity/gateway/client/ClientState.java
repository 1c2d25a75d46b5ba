package vn.hanoi.creativecity.gateway.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.StateMachine;

/** Whether the keys of a client are good. */
@Schema(name = "ApiClientState")
enum ClientState {
    ACTIVE,
    SUSPENDED;

    static final StateMachine<ClientState> TABLE = StateMachine.of(ClientState.class)
            .from(ACTIVE)
            .to(SUSPENDED)
            .from(SUSPENDED)
            .to(ACTIVE)
            .build();
}
