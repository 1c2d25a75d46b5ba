package vn.hanoi.creativecity.centres.centre;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/centres")
@Tag(name = "Centres", description = "The places of the network: centres, creative spaces and walking spaces.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class CentreResource {

    private static final String PATH = "/v1/centres/";

    private final CentreRepository centres;
    private final CentreListing listing;
    private final CentreEditing editing;
    private final CentreMoves moves;
    private final CentreRights rights;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Viewer viewer;

    CentreResource(
            CentreRepository centres,
            CentreListing listing,
            CentreEditing editing,
            CentreMoves moves,
            CentreRights rights,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch,
            Viewer viewer) {
        this.centres = centres;
        this.listing = listing;
        this.editing = editing;
        this.moves = moves;
        this.rights = rights;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List centres",
            description =
                    "The centres, creative spaces and walking spaces of the network, in Vietnamese order of their names unless asked otherwise.")
    public Page<CentreResponse> listCentres(
            @BeanParam @Valid CentreFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(this::seen);
    }

    @GET
    @Path("/{centre}")
    @Authenticated
    @Operation(summary = "Read one centre", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = CentreResponse.class, responseCode = "200", responseDescription = "The centre.")
    public Response readCentre(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Centre centre = centres.require(reference);
        return References.isFormer(reference, centre.slug())
                ? Answers.movedTo(PATH + centre.slug())
                : answer(Response.ok(), centre);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Record a centre",
            description =
                    "It begins as a draft, proposed. An editor records only what an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = CentreResponse.class,
            responseCode = "201",
            responseDescription = "The centre has been recorded.")
    public Response createCentre(@NotNull @Valid CentreRequest request) {
        Centre centre = editing.create(request);
        rights.requireCreation(centre);
        audit.record(Audit.CREATED, Centre.COLLECTION, centre.id(), null, CentreResponse.asStaffSee(centre));
        return answer(Answers.created(PATH + centre.slug()), centre);
    }

    @PATCH
    @Path("/{centre}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Change a centre",
            description =
                    "By JSON merge patch, with the ETag that was read. Lists are replaced whole. An editor changes only what an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = CentreResponse.class,
            responseCode = "200",
            responseDescription = "The centre after the change.")
    public Response changeCentre(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "CentrePatch")))
                    JsonNode patch) {
        Centre centre = centres.requireForChange(reference);
        rights.requireChange(centre);
        ETags.requireMatch(ifMatch, tag(centre));
        CentreResponse before = CentreResponse.asStaffSee(centre);
        editing.change(centre, mergePatch.apply(CentreRequest.of(centre), CentreRequest.class, patch));
        audit.record(Audit.CHANGED, Centre.COLLECTION, centre.id(), before, CentreResponse.asStaffSee(centre));
        return answer(Response.ok(), centre);
    }

    @POST
    @Path("/{centre}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Move a centre",
            description =
                    "To another state of the world or of publication; `allowedTransitions` names those that are possible. An editor moves only what an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = CentreResponse.class,
            responseCode = "200",
            responseDescription = "The centre in its new state.")
    public Response moveCentre(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid CentreTransitionRequest request) {
        Centre centre = centres.requireForChange(reference);
        rights.requireChange(centre);
        CentreResponse before = CentreResponse.asStaffSee(centre);
        moves.move(centre, request);
        audit.record(Audit.MOVED, Centre.COLLECTION, centre.id(), before, CentreResponse.asStaffSee(centre));
        return answer(Response.ok(), centre);
    }

    @GET
    @Path("/{centre}/transitions")
    @Authenticated
    @Operation(summary = "Read the history of a centre", description = "Every move of its states, the oldest first.")
    public Page<Transition> listCentreTransitions(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(centres.require(reference).id()), null, null);
    }

    private Response answer(Response.ResponseBuilder answer, Centre centre) {
        return answer.header("ETag", tag(centre)).entity(seen(centre)).build();
    }

    private CentreResponse seen(Centre centre) {
        return CentreResponse.from(centre, rights::maySee);
    }

    /** What a centre shows of others belongs to its state too: their versions, where the viewer sees them. */
    private String tag(Centre centre) {
        Stream<Object> others = Stream.of(Optional.ofNullable(centre.parent()), Optional.ofNullable(centre.successor()))
                .flatMap(Optional::stream)
                .filter(rights::maySee)
                .map(Centre::version);
        String organisations = ETags.shown(centre.organisations().mapToLong(Organisation::version));
        return ETags.of(
                centre.version(),
                Stream.concat(Stream.of(viewer.tier(), organisations), others).toArray());
    }
}
