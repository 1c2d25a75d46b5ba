package vn.hanoi.creativecity.centres.space;

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
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;

@Path("/v1/centres/{centre}/spaces")
@Tag(name = "Spaces", description = "The rooms, halls, stages and yards of a centre.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SpaceResource {

    private static final String DELETED = "deleted";

    private final CentreRepository centres;
    private final CentreRights rights;
    private final SpaceRepository spaces;
    private final SpaceListing listing;
    private final SpaceEditing editing;
    private final Audit audit;
    private final MergePatch mergePatch;

    SpaceResource(
            CentreRepository centres,
            CentreRights rights,
            SpaceRepository spaces,
            SpaceListing listing,
            SpaceEditing editing,
            Audit audit,
            MergePatch mergePatch) {
        this.centres = centres;
        this.rights = rights;
        this.spaces = spaces;
        this.listing = listing;
        this.editing = editing;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the spaces of a centre",
            description = "Who sees the centre sees its spaces; in Vietnamese order of their names.")
    public Page<SpaceResponse> listSpaces(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @BeanParam @Valid SpaceFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return listing.page(centres.require(reference), filter, page, uri).map(SpaceResponse::from);
    }

    @GET
    @Path("/{space}")
    @Authenticated
    @Operation(
            summary = "Read one space of a centre",
            description = "By id or slug; a slug that it or the centre had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another path now; `Location` says which.")
    @APIResponseSchema(value = SpaceResponse.class, responseCode = "200", responseDescription = "The space.")
    public Response readSpace(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("space")
                    @Parameter(
                            description = "The id or the slug of the space.",
                            example = "xuong-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String name) {
        Centre centre = centres.require(reference);
        Space space = spaces.require(centre, name);
        return References.isFormer(reference, centre.slug()) || References.isFormer(name, space.slug())
                ? Answers.movedTo(path(centre, space))
                : answer(Response.ok(), space);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Record a space of a centre",
            description =
                    "It is seen like the centre. An editor records those of centres that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = SpaceResponse.class,
            responseCode = "201",
            responseDescription = "The space has been recorded.")
    public Response createSpace(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid SpaceRequest request) {
        Centre centre = toChange(reference);
        Space space = editing.create(centre, request);
        audit.record(Audit.CREATED, Space.COLLECTION, space.id(), null, SpaceResponse.from(space));
        return answer(Answers.created(path(centre, space)), space);
    }

    @PATCH
    @Path("/{space}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Change a space of a centre",
            description =
                    "By JSON merge patch, with the ETag that was read. Lists are replaced whole. An editor changes those of centres that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = SpaceResponse.class,
            responseCode = "200",
            responseDescription = "The space after the change.")
    public Response changeSpace(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("space")
                    @Parameter(
                            description = "The id or the slug of the space.",
                            example = "xuong-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String name,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "SpacePatch")))
                    JsonNode patch) {
        Space space = spaces.require(toChange(reference), name);
        ETags.requireMatch(ifMatch, tag(space));
        SpaceResponse before = SpaceResponse.from(space);
        editing.change(space, mergePatch.apply(SpaceRequest.of(space), SpaceRequest.class, patch));
        audit.record(Audit.CHANGED, Space.COLLECTION, space.id(), before, SpaceResponse.from(space));
        return answer(Response.ok(), space);
    }

    @DELETE
    @Path("/{space}")
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Take away a space of a draft",
            description =
                    "Only while the centre has never been published; afterwards 409, as others may refer to the space. An editor does it in centres that an organisation of theirs leads or implements.")
    @APIResponse(responseCode = "204", description = "The space is gone; the audit keeps what it was.")
    public void deleteSpace(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("space")
                    @Parameter(
                            description = "The id or the slug of the space.",
                            example = "xuong-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String name) {
        Centre centre = toChange(reference);
        Space space = spaces.require(centre, name);
        SpaceResponse before = SpaceResponse.from(space);
        editing.takeAway(centre, space);
        audit.record(DELETED, Space.COLLECTION, space.id(), before, null);
    }

    private Centre toChange(String reference) {
        Centre centre = centres.requireForChange(reference);
        rights.requireChange(centre);
        return centre;
    }

    private static Response answer(Response.ResponseBuilder answer, Space space) {
        return answer.header("ETag", tag(space))
                .entity(SpaceResponse.from(space))
                .build();
    }

    private static String tag(Space space) {
        return ETags.of(space.version());
    }

    private static String path(Centre centre, Space space) {
        return "/v1/centres/" + centre.slug() + "/spaces/" + space.slug();
    }
}
