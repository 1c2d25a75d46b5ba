package vn.hanoi.creativecity.events.edition;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/festival-editions")
@Tag(name = "Festival editions", description = "The Hà Nội Creative Design Festival, year by year.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class EditionResource {

    private static final String PATH = "/v1/festival-editions/";

    private final EditionRepository editions;
    private final EditionListing listing;
    private final EditionEditing editing;
    private final EditionMoves moves;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;

    EditionResource(
            EditionRepository editions,
            EditionListing listing,
            EditionEditing editing,
            EditionMoves moves,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch) {
        this.editions = editions;
        this.listing = listing;
        this.editing = editing;
        this.moves = moves;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the editions of the festival",
            description = "Every edition that was ever announced, the latest year first unless asked otherwise.")
    public Page<FestivalEditionResponse> listFestivalEditions(
            @BeanParam @Valid EditionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(FestivalEditionResponse::from);
    }

    @GET
    @Path("/{edition}")
    @Authenticated
    @Operation(
            summary = "Read one edition of the festival",
            description = "By id, slug or year; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(
            value = FestivalEditionResponse.class,
            responseCode = "200",
            responseDescription = "The edition.")
    public Response readFestivalEdition(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2024",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        FestivalEdition edition = editions.require(reference);
        return References.isFormer(reference, edition.slug())
                ? Answers.movedTo(PATH + edition.slug())
                : answer(Response.ok(), edition);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Announce an edition of the festival",
            description = "Everybody sees it at once. Each year has one edition at most; a second one is a conflict.")
    @APIResponseSchema(
            value = FestivalEditionResponse.class,
            responseCode = "201",
            responseDescription = "The edition has been announced.")
    public Response createFestivalEdition(@NotNull @Valid EditionRequest request) {
        FestivalEdition edition = editing.create(request);
        record(Audit.CREATED, edition, null);
        return answer(Answers.created(PATH + edition.slug()), edition);
    }

    @PATCH
    @Path("/{edition}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change an edition of the festival",
            description = "By JSON merge patch, with the ETag that was read. Lists are replaced whole.")
    @APIResponseSchema(
            value = FestivalEditionResponse.class,
            responseCode = "200",
            responseDescription = "The edition after the change.")
    public Response changeFestivalEdition(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2024",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "FestivalEditionPatch")))
                    JsonNode patch) {
        FestivalEdition edition = editions.requireForChange(reference);
        ETags.requireMatch(ifMatch, ETags.of(edition.version()));
        FestivalEditionResponse before = FestivalEditionResponse.from(edition);
        editing.change(edition, mergePatch.apply(EditionRequest.of(edition), EditionRequest.class, patch));
        record(Audit.CHANGED, edition, before);
        return answer(Response.ok(), edition);
    }

    @POST
    @Path("/{edition}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move an edition of the festival",
            description = "To another state; `allowedTransitions` names those that are possible.")
    @APIResponseSchema(
            value = FestivalEditionResponse.class,
            responseCode = "200",
            responseDescription = "The edition in its new state.")
    public Response moveFestivalEdition(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2024",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid EditionTransitionRequest request) {
        FestivalEdition edition = editions.requireForChange(reference);
        FestivalEditionResponse before = FestivalEditionResponse.from(edition);
        moves.move(edition, request.state(), request.grounds());
        record(Audit.MOVED, edition, before);
        return answer(Response.ok(), edition);
    }

    @GET
    @Path("/{edition}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of an edition of the festival",
            description = "Every move of its state, the oldest first.")
    public Page<Transition> listFestivalEditionTransitions(
            @PathParam("edition")
                    @Parameter(
                            description = "The id, the slug or the year.",
                            example = "2024",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(editions.require(reference).id()), null, null);
    }

    private void record(String action, FestivalEdition edition, FestivalEditionResponse before) {
        audit.record(action, FestivalEdition.COLLECTION, edition.id(), before, FestivalEditionResponse.from(edition));
    }

    private static Response answer(Response.ResponseBuilder answer, FestivalEdition edition) {
        return answer.header("ETag", ETags.of(edition.version()))
                .entity(FestivalEditionResponse.from(edition))
                .build();
    }
}
