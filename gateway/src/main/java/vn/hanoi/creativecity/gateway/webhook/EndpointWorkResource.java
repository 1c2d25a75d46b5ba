package vn.hanoi.creativecity.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;

/** What is done with an endpoint beside changing it. */
@Path("/v1/webhook-endpoints/{endpoint}")
@Tag(name = "Webhooks", description = "Being told of changes instead of asking for them, as Standard Webhooks has it.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_MANAGE})
@RunOnVirtualThread
@Transactional
class EndpointWorkResource {

    private static final String ENDPOINTS = "/v1/webhook-endpoints/";
    private static final String DELIVERIES = "/v1/webhook-deliveries/";
    private static final String ROTATED = "rotated";
    private static final String REPLAYED = "replayed";
    private static final String TESTED = "tested";

    private final EndpointRepository endpoints;
    private final EndpointEditing editing;
    private final DeliveryLog deliveries;
    private final Audit audit;

    EndpointWorkResource(EndpointRepository endpoints, EndpointEditing editing, DeliveryLog deliveries, Audit audit) {
        this.endpoints = endpoints;
        this.editing = editing;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @POST
    @Path("/secrets")
    @Idempotent(once = true)
    @Operation(
            summary = "Make a new secret for a webhook endpoint",
            description =
                    "The answer shows it, once. It signs from now on; for 24 hours the one before signs as well, so that `webhook-signature` holds two signatures and there is time to change over.")
    @APIResponseSchema(
            value = NewSecretResponse.class,
            responseCode = "201",
            responseDescription = "The secret has been made.")
    public Response createWebhookSecret(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        WebhookEndpoint endpoint = endpoints.requireForChange(id);
        SigningSecret secret = SigningSecret.random();
        NewSecretResponse answer = new NewSecretResponse(secret.text(), editing.rotate(endpoint, secret));
        record(ROTATED, endpoint);
        return Answers.created(ENDPOINTS + endpoint.id())
                .header("Cache-Control", "no-store")
                .entity(answer)
                .build();
    }

    @POST
    @Path("/test")
    @Idempotent
    @Operation(
            summary = "Send a ping to a webhook endpoint",
            description =
                    "An event of type `ping`, like all others; an endpoint that is paused gets it when it goes on.")
    @APIResponseSchema(
            value = WebhookDeliveryResponse.class,
            responseCode = "202",
            responseDescription = "It is sent now.")
    public Response testWebhookEndpoint(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        WebhookEndpoint endpoint = endpoints.requireForChange(id);
        WebhookDeliveryResponse ping = deliveries.require(editing.ping(endpoint).toString());
        record(TESTED, endpoint);
        return Response.accepted(ping)
                .header("Location", DELIVERIES + ping.id())
                .build();
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Send a stretch again to a webhook endpoint",
            description = "All that was delivered or has failed since then, each under its own id.")
    @APIResponseSchema(value = ReplayResponse.class, responseCode = "202", responseDescription = "They are sent now.")
    public Response replayWebhookEndpoint(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @NotNull @Valid ReplayRequest asked) {
        WebhookEndpoint endpoint = endpoints.requireForChange(id);
        ReplayResponse answer = new ReplayResponse(deliveries.replay(endpoint, asked.since()));
        record(REPLAYED, endpoint);
        return Response.accepted(answer)
                .header("Location", "/v1/webhook-deliveries?endpoint=" + endpoint.id())
                .build();
    }

    private void record(String action, WebhookEndpoint endpoint) {
        audit.record(action, WebhookEndpoint.COLLECTION, endpoint.id(), null, WebhookEndpointResponse.from(endpoint));
    }
}
