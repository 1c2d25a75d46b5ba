package vn.hanoi.creativecity.gateway.webhook;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

@Path("/v1/webhook-deliveries")
@Tag(name = "Webhooks", description = "Being told of changes instead of asking for them, as Standard Webhooks has it.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_MANAGE})
@RunOnVirtualThread
@Transactional
class DeliveryResource {

    private static final String PATH = "/v1/webhook-deliveries/";
    private static final String COLLECTION = "webhook-deliveries";
    private static final String REPLAYED = "replayed";
    private static final SortKey NEWEST_FIRST =
            SortKey.ascending("createdAt", "created_at", INSTANT).reversed();

    private final EndpointRepository endpoints;
    private final DeliveryLog deliveries;
    private final Audit audit;
    private final Session session;

    DeliveryResource(EndpointRepository endpoints, DeliveryLog deliveries, Audit audit, Session session) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.audit = audit;
        this.session = session;
    }

    @GET
    @Operation(
            summary = "List webhook deliveries",
            description = "The newest first, with every attempt, of the last 30 days.")
    public Page<WebhookDeliveryResponse> listWebhookDeliveries(
            @BeanParam @Valid DeliveryFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("webhook_delivery").orderBy(NEWEST_FIRST);
        if (filter.endpoint() != null) {
            query.where(
                    "endpoint_id = :endpoint",
                    "endpoint",
                    endpoints.require(filter.endpoint()).id());
        } else {
            endpoints
                    .visibleClient()
                    .ifPresent(client -> query.where(
                            "endpoint_id in (select id from webhook_endpoint where client_id = :client)",
                            "client",
                            client));
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        if (filter.type() != null) {
            query.where("type = :type", "type", filter.type());
        }
        return query.page(session, page, uri, deliveries::inOrder);
    }

    @GET
    @Path("/{delivery}")
    @Operation(summary = "Read a webhook delivery", description = "With what was sent, and every attempt.")
    public WebhookDeliveryResponse readWebhookDelivery(
            @PathParam("delivery") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return deliveries.require(id);
    }

    @POST
    @Path("/{delivery}/replays")
    @Idempotent
    @Operation(
            summary = "Send a webhook delivery again",
            description = "Under the same id, and with all attempts before it, whether it was delivered or has failed.")
    @APIResponseSchema(
            value = WebhookDeliveryResponse.class,
            responseCode = "202",
            responseDescription = "It is sent now.")
    public Response replayWebhookDelivery(
            @PathParam("delivery") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        WebhookDeliveryResponse before = deliveries.require(id);
        deliveries.replay(before.id());
        WebhookDeliveryResponse after = deliveries.require(id);
        audit.record(REPLAYED, COLLECTION, before.id(), before, after);
        return Response.accepted(after).header("Location", PATH + after.id()).build();
    }
}
