package vn.hanoi.creativecity.gateway.webhook;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.patch.MergePatch;

@Path("/v1/webhook-endpoints")
@Tag(name = "Webhooks", description = "Being told of changes instead of asking for them, as Standard Webhooks has it.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_MANAGE})
@RunOnVirtualThread
@Transactional
class EndpointResource {

    private static final String PATH = "/v1/webhook-endpoints/";
    private static final String DELETED = "deleted";
    private static final SortKey NEWEST_FIRST =
            SortKey.ascending("createdAt", "created_at", INSTANT).reversed();

    private final EndpointRepository endpoints;
    private final EndpointEditing editing;
    private final PublicAddress address;
    private final RoutingContext request;
    private final Audit audit;
    private final MergePatch mergePatch;
    private final Session session;

    EndpointResource(
            EndpointRepository endpoints,
            EndpointEditing editing,
            PublicAddress address,
            RoutingContext request,
            Audit audit,
            MergePatch mergePatch,
            Session session) {
        this.endpoints = endpoints;
        this.editing = editing;
        this.address = address;
        this.request = request;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.session = session;
    }

    @GET
    @Operation(
            summary = "List webhook endpoints",
            description = "The newest first: an API client its own, administrators all.")
    public Page<WebhookEndpointResponse> listWebhookEndpoints(
            @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("webhook_endpoint").orderBy(NEWEST_FIRST);
        endpoints.visibleClient().ifPresent(client -> query.where("client_id = :client", "client", client));
        return query.page(session, page, uri, endpoints::inOrder).map(WebhookEndpointResponse::from);
    }

    @GET
    @Path("/{endpoint}")
    @Operation(summary = "Read a webhook endpoint", description = "All but its secrets.")
    @APIResponseSchema(
            value = WebhookEndpointResponse.class,
            responseCode = "200",
            responseDescription = "The endpoint.")
    public Response readWebhookEndpoint(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return answer(endpoints.require(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(once = true)
    @Operation(
            summary = "Make a webhook endpoint",
            description =
                    "It is told of what changes from now on and its client may see, at least once each; changes of one resource may arrive in another order than they were made, so look at `version`. The answer shows the secret that signs, once. A client has ten endpoints at most.")
    @APIResponseSchema(
            value = NewEndpointResponse.class,
            responseCode = "201",
            responseDescription = "The endpoint has been made.")
    public Response createWebhookEndpoint(@NotNull @Valid EndpointRequest asked) throws InterruptedException {
        SigningSecret secret = SigningSecret.random();
        WebhookEndpoint endpoint = editing.create(asked, address.of(request.request()), secret);
        audit.record(
                Audit.CREATED, WebhookEndpoint.COLLECTION, endpoint.id(), null, WebhookEndpointResponse.from(endpoint));
        return Answers.created(PATH + endpoint.id())
                .header("ETag", ETags.of(endpoint.version()))
                .header("Cache-Control", "no-store")
                .entity(NewEndpointResponse.of(endpoint, secret))
                .build();
    }

    @PATCH
    @Path("/{endpoint}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change a webhook endpoint",
            description =
                    "By JSON merge patch, with the ETag that was read. What is under way goes to the new address.")
    @APIResponseSchema(
            value = WebhookEndpointResponse.class,
            responseCode = "200",
            responseDescription = "The endpoint after the change.")
    public Response changeWebhookEndpoint(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "WebhookEndpointPatch")))
                    JsonNode patch) {
        WebhookEndpoint endpoint = endpoints.requireForChange(id);
        ETags.requireMatch(ifMatch, ETags.of(endpoint.version()));
        WebhookEndpointResponse before = WebhookEndpointResponse.from(endpoint);
        editing.change(endpoint, mergePatch.apply(EndpointRequest.of(endpoint), EndpointRequest.class, patch));
        audit.record(
                Audit.CHANGED,
                WebhookEndpoint.COLLECTION,
                endpoint.id(),
                before,
                WebhookEndpointResponse.from(endpoint));
        return answer(endpoint);
    }

    @DELETE
    @Path("/{endpoint}")
    @Operation(
            summary = "Delete a webhook endpoint",
            description = "Its secrets and the log of its deliveries go with it; nothing more is sent.")
    @APIResponse(responseCode = "204", description = "The endpoint is gone.")
    public void deleteWebhookEndpoint(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        WebhookEndpoint endpoint = endpoints.requireForChange(id);
        audit.record(DELETED, WebhookEndpoint.COLLECTION, endpoint.id(), WebhookEndpointResponse.from(endpoint), null);
        editing.delete(endpoint);
    }

    @POST
    @Path("/{endpoint}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Pause a webhook endpoint, or let it go on",
            description =
                    "What is paused misses nothing: its place in the feed and what was not delivered yet stay, and it goes on from there. After 90 days the feed no longer reaches back so far; then `feed.reset` is sent, which says that the exports must be read again.")
    @APIResponseSchema(
            value = WebhookEndpointResponse.class,
            responseCode = "200",
            responseDescription = "The endpoint in its new state.")
    public Response moveWebhookEndpoint(
            @PathParam("endpoint") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @NotNull @Valid EndpointTransitionRequest asked) {
        WebhookEndpoint endpoint = endpoints.requireForChange(id);
        WebhookEndpointResponse before = WebhookEndpointResponse.from(endpoint);
        editing.move(endpoint, asked.state());
        audit.record(
                Audit.MOVED, WebhookEndpoint.COLLECTION, endpoint.id(), before, WebhookEndpointResponse.from(endpoint));
        return answer(endpoint);
    }

    private static Response answer(WebhookEndpoint endpoint) {
        return Response.ok(WebhookEndpointResponse.from(endpoint))
                .header("ETag", ETags.of(endpoint.version()))
                .build();
    }
}
