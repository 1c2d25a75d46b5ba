package vn.hanoi.creativecity.gateway.key;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import vn.hanoi.creativecity.gateway.client.ApiClient;
import vn.hanoi.creativecity.gateway.client.ClientRepository;
import vn.hanoi.creativecity.gateway.directory.ClientDirectory;
import vn.hanoi.creativecity.gateway.directory.KeySecret;
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

/** The keys of an API client; whoever may see the client manages them. */
@Path("/v1/clients/{client}/keys")
@Tag(name = "API clients", description = "The programs that use the API under a name of their own, and their keys.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.PARTNER})
@RunOnVirtualThread
@Transactional
class KeyResource {

    private static final String REVOKED = "revoked";
    private static final SortKey NEWEST_FIRST =
            SortKey.ascending("createdAt", "created_at", INSTANT).reversed();

    private final ClientRepository clients;
    private final KeyRepository keys;
    private final KeyEditing editing;
    private final ClientDirectory directory;
    private final Audit audit;
    private final MergePatch mergePatch;
    private final Session session;
    private final Clock clock;

    KeyResource(
            ClientRepository clients,
            KeyRepository keys,
            KeyEditing editing,
            ClientDirectory directory,
            Audit audit,
            MergePatch mergePatch,
            Session session,
            Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.editing = editing;
        this.directory = directory;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.session = session;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List the keys of an API client", description = "The newest first, those that have ended too.")
    public Page<KeyResponse> listKeys(
            @PathParam("client") @Parameter(description = "The id of the client.", schema = @Schema(maxLength = 36))
                    String client,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return KeysetQuery.from("api_key")
                .where("client_id = :client", "client", clients.require(client).id())
                .orderBy(NEWEST_FIRST)
                .page(session, page, uri, keys::inOrder)
                .map(this::response);
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "Read a key of an API client", description = "All but the key itself.")
    @APIResponseSchema(value = KeyResponse.class, responseCode = "200", responseDescription = "The key.")
    public Response readKey(
            @PathParam("client") @Parameter(description = "The id of the client.", schema = @Schema(maxLength = 36))
                    String client,
            @PathParam("key") @Parameter(description = "The id of the key.", schema = @Schema(maxLength = 36))
                    String id) {
        return answer(keys.require(clients.require(client).id(), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(once = true)
    @Operation(
            summary = "Make a key of an API client",
            description =
                    "The answer shows the key, once. A client has two live keys at most: make the second, change over, revoke the first.")
    @APIResponseSchema(
            value = NewKeyResponse.class,
            responseCode = "201",
            responseDescription = "The key has been made.")
    public Response createKey(
            @PathParam("client") @Parameter(description = "The id of the client.", schema = @Schema(maxLength = 36))
                    String client,
            @NotNull @Valid KeyRequest request) {
        ApiClient owner = clients.requireForChange(client);
        KeySecret secret = KeySecret.random();
        ApiKey key = editing.create(owner, secret, request);
        audit.record(Audit.CREATED, ApiKey.COLLECTION, key.id(), null, response(key));
        return Answers.created("/v1/clients/" + owner.id() + "/keys/" + key.id())
                .header("ETag", ETags.of(key.version()))
                .header("Cache-Control", "no-store")
                .entity(NewKeyResponse.of(key, secret))
                .build();
    }

    @PATCH
    @Path("/{key}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a key of an API client", description = "Its name, or how long it is good.")
    @APIResponseSchema(
            value = KeyResponse.class,
            responseCode = "200",
            responseDescription = "The key after the change.")
    public Response changeKey(
            @PathParam("client") @Parameter(description = "The id of the client.", schema = @Schema(maxLength = 36))
                    String client,
            @PathParam("key") @Parameter(description = "The id of the key.", schema = @Schema(maxLength = 36))
                    String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "ApiKeyPatch")))
                    JsonNode patch) {
        ApiClient owner = clients.requireForChange(client);
        ApiKey key = keys.require(owner.id(), id);
        ETags.requireMatch(ifMatch, ETags.of(key.version()));
        KeyResponse before = response(key);
        editing.change(key, mergePatch.apply(KeyRequest.of(key), KeyRequest.class, patch));
        audit.record(Audit.CHANGED, ApiKey.COLLECTION, key.id(), before, response(key));
        directory.forgetAfterCommit(owner.id());
        return answer(key);
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            summary = "Revoke a key of an API client",
            description = "It is no longer good, here at once and everywhere within 5 s. It stays in the list.")
    @APIResponse(responseCode = "204", description = "The key is revoked, now or before.")
    public void revokeKey(
            @PathParam("client") @Parameter(description = "The id of the client.", schema = @Schema(maxLength = 36))
                    String client,
            @PathParam("key") @Parameter(description = "The id of the key.", schema = @Schema(maxLength = 36))
                    String id) {
        ApiClient owner = clients.requireForChange(client);
        ApiKey key = keys.require(owner.id(), id);
        KeyResponse before = response(key);
        if (key.revoke(clock.instant())) {
            keys.flush();
            audit.record(REVOKED, ApiKey.COLLECTION, key.id(), before, response(key));
            directory.forgetAfterCommit(owner.id());
        }
    }

    private KeyResponse response(ApiKey key) {
        return KeyResponse.from(key, clock.instant());
    }

    private Response answer(ApiKey key) {
        return Response.ok(response(key))
                .header("ETag", ETags.of(key.version()))
                .build();
    }
}
