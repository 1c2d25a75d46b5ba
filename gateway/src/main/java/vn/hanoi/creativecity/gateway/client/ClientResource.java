package vn.hanoi.creativecity.gateway.client;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.gateway.directory.ClientDirectory;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/clients")
@Tag(name = "API clients", description = "The programs that use the API under a name of their own, and their keys.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ClientResource {

    private static final String PATH = "/v1/clients/";
    private static final SortKey NAME = SortKey.ascending("name", "name", TEXT);

    private final ClientRepository clients;
    private final ClientEditing editing;
    private final ClientDirectory directory;
    private final TransitionHistory history;
    private final Audit audit;
    private final MergePatch mergePatch;
    private final Session session;
    private final Clock clock;

    ClientResource(
            ClientRepository clients,
            ClientEditing editing,
            ClientDirectory directory,
            TransitionHistory history,
            Audit audit,
            MergePatch mergePatch,
            Session session,
            Clock clock) {
        this.clients = clients;
        this.editing = editing;
        this.directory = directory;
        this.history = history;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.session = session;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.PARTNER})
    @Operation(
            summary = "List API clients",
            description = "By name. Administrators see all, partners those of their own organisations.")
    public Page<ClientResponse> listClients(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("api_client").orderBy(NAME);
        clients.visibleOrganisations().ifPresent(organisations -> {
            if (organisations.isEmpty()) {
                query.where("false");
            } else {
                query.where("organisation in (:organisations)", "organisations", organisations);
            }
        });
        return query.page(session, page, uri, clients::inOrder).map(ClientResponse::from);
    }

    @GET
    @Path("/{client}")
    @RolesAllowed({Roles.ADMIN, Roles.PARTNER})
    @Operation(summary = "Read an API client", description = "Partners find those of their own organisations.")
    @APIResponseSchema(value = ClientResponse.class, responseCode = "200", responseDescription = "The client.")
    public Response readClient(
            @PathParam("client") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return answer(Response.ok(), clients.require(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(summary = "Record an API client", description = "It has no key yet.")
    @APIResponseSchema(
            value = ClientResponse.class,
            responseCode = "201",
            responseDescription = "The client has been recorded.")
    public Response createClient(@NotNull @Valid ClientRequest request) {
        ApiClient client = editing.create(request);
        audit.record(Audit.CREATED, ApiClient.COLLECTION, client.id(), null, ClientResponse.from(client));
        directory.forgetAfterCommit(client.id());
        return answer(Answers.created(PATH + client.id()), client);
    }

    @PATCH
    @Path("/{client}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.PARTNER})
    @Operation(
            summary = "Change an API client",
            description =
                    "By JSON merge patch, with the ETag that was read. Partners may change `name`, `allowedOrigins` and `contactEmail` of their own.")
    @APIResponseSchema(
            value = ClientResponse.class,
            responseCode = "200",
            responseDescription = "The client after the change.")
    public Response changeClient(
            @PathParam("client") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "ApiClientPatch")))
                    JsonNode patch) {
        ApiClient client = clients.requireForChange(id);
        ETags.requireMatch(ifMatch, ETags.of(client.version()));
        ClientResponse before = ClientResponse.from(client);
        editing.change(client, mergePatch.apply(ClientRequest.of(client), ClientRequest.class, patch));
        audit.record(Audit.CHANGED, ApiClient.COLLECTION, client.id(), before, ClientResponse.from(client));
        directory.forgetAfterCommit(client.id());
        return answer(Response.ok(), client);
    }

    @POST
    @Path("/{client}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @Operation(
            summary = "Suspend an API client, or let it go on",
            description = "The keys of a suspended client are no longer good, here at once and everywhere within 5 s.")
    @APIResponseSchema(
            value = ClientResponse.class,
            responseCode = "200",
            responseDescription = "The client in its new state.")
    public Response moveClient(
            @PathParam("client") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @NotNull @Valid ClientTransitionRequest request) {
        ApiClient client = clients.requireForChange(id);
        ClientResponse before = ClientResponse.from(client);
        ClientState from = client.moveTo(request.state(), clock.instant());
        history.append(client.id(), "state", from, request.state(), request.grounds());
        clients.flush();
        audit.record(Audit.MOVED, ApiClient.COLLECTION, client.id(), before, ClientResponse.from(client));
        directory.forgetAfterCommit(client.id());
        return answer(Response.ok(), client);
    }

    @GET
    @Path("/{client}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.PARTNER})
    @Operation(summary = "Read the history of an API client", description = "Every move, the oldest first.")
    public Page<Transition> listClientTransitions(
            @PathParam("client") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return new Page<>(history.of(clients.require(id).id()), null, null);
    }

    private static Response answer(Response.ResponseBuilder answer, ApiClient client) {
        return answer.header("ETag", ETags.of(client.version()))
                .entity(ClientResponse.from(client))
                .build();
    }
}
