package vn.hanoi.creativecity.gateway.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pauses an endpoint or lets it go on. */
@Schema(name = "WebhookEndpointTransition", description = "Pauses an endpoint or lets it go on.")
record EndpointTransitionRequest(
        @NotNull @Schema(description = "The next state: `active` or `paused`.")
        EndpointState state) {}
