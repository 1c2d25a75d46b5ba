package vn.hanoi.creativecity.centres.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Violation;

@Path("/v1/connections")
@Tag(name = "Connections", description = "What joins centres to a network.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ConnectionResource {

    private static final String PATH = "/v1/connections/";
    private static final String DELETED = "deleted";

    private final ConnectionRepository connections;
    private final ConnectionListing listing;
    private final ConnectionEditing editing;
    private final CentreRights rights;
    private final Audit audit;
    private final MergePatch mergePatch;

    ConnectionResource(
            ConnectionRepository connections,
            ConnectionListing listing,
            ConnectionEditing editing,
            CentreRights rights,
            Audit audit,
            MergePatch mergePatch) {
        this.connections = connections;
        this.listing = listing;
        this.editing = editing;
        this.rights = rights;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List connections",
            description = "The connections of which you may see both centres, the oldest record first.")
    public Page<ConnectionResponse> listConnections(
            @BeanParam @Valid ConnectionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(ConnectionResponse::from);
    }

    @GET
    @Path("/{connection}")
    @Authenticated
    @Operation(summary = "Read one connection", description = "By id. It is seen by whoever sees both of its centres.")
    @APIResponseSchema(value = ConnectionResponse.class, responseCode = "200", responseDescription = "The connection.")
    public Response readConnection(
            @PathParam("connection") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return answer(Response.ok(), connections.require(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Connect two centres",
            description =
                    "Two centres have one connection of a kind on each day at most. An editor connects centres of which an organisation of theirs leads or implements one.")
    @APIResponseSchema(
            value = ConnectionResponse.class,
            responseCode = "201",
            responseDescription = "The connection has been recorded.")
    public Response createConnection(@NotNull @Valid ConnectionRequest request) {
        Connection connection = editing.create(request);
        rights.requireChangeOfOne(connection.centres(), Violation.Source.BODY, "/centres");
        audit.record(Audit.CREATED, Connection.COLLECTION, connection.id(), null, ConnectionResponse.from(connection));
        return answer(Answers.created(PATH + connection.id()), connection);
    }

    @PATCH
    @Path("/{connection}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Change or end a connection",
            description =
                    "By JSON merge patch, with the ETag that was read; `until` ends it. An editor changes a connection of which an organisation of theirs leads or implements one centre.")
    @APIResponseSchema(
            value = ConnectionResponse.class,
            responseCode = "200",
            responseDescription = "The connection after the change.")
    public Response changeConnection(
            @PathParam("connection") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "ConnectionPatch")))
                    JsonNode patch) {
        Connection connection = requireForChange(id);
        ETags.requireMatch(ifMatch, tag(connection));
        ConnectionResponse before = ConnectionResponse.from(connection);
        editing.change(connection, mergePatch.apply(ConnectionRequest.of(connection), ConnectionRequest.class, patch));
        audit.record(
                Audit.CHANGED, Connection.COLLECTION, connection.id(), before, ConnectionResponse.from(connection));
        return answer(Response.ok(), connection);
    }

    @DELETE
    @Path("/{connection}")
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Delete a connection that was never public",
            description = "As long as one of its centres is a draft. Another one ends, by `until`.")
    @APIResponse(responseCode = "204", description = "The connection is gone.")
    public void deleteConnection(
            @PathParam("connection") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        Connection connection = requireForChange(id);
        if (connection.mayHaveBeenSeen()) {
            throw new WasSeen();
        }
        audit.record(DELETED, Connection.COLLECTION, connection.id(), ConnectionResponse.from(connection), null);
        connections.delete(connection);
    }

    private Connection requireForChange(String id) {
        Connection connection = connections.requireForChange(id);
        rights.requireChangeOfOne(connection.centres(), Violation.Source.PARAMETER, "connection");
        return connection;
    }

    private static Response answer(Response.ResponseBuilder answer, Connection connection) {
        return answer.header("ETag", tag(connection))
                .entity(ConnectionResponse.from(connection))
                .build();
    }

    private static String tag(Connection connection) {
        return ETags.of(
                connection.version(), ETags.shown(connection.centres().stream().mapToLong(Centre::version)));
    }
}
