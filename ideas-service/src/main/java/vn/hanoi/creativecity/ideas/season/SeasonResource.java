package vn.hanoi.creativecity.ideas.season;

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
import vn.hanoi.creativecity.ideas.call.Call;
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

@Path("/v1/seasons")
@Tag(name = "Talent seasons", description = "The programme in which creative talent is shown on television.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SeasonResource {

    static final String EXAMPLE = "tai-nang-sang-tao-mua-1";

    private static final String PATH = "/v1/seasons/";

    private final SeasonRepository seasons;
    private final SeasonListing listing;
    private final SeasonEditing editing;
    private final Viewer viewer;
    private final Audit audit;
    private final TransitionHistory history;
    private final MergePatch mergePatch;

    SeasonResource(
            SeasonRepository seasons,
            SeasonListing listing,
            SeasonEditing editing,
            Viewer viewer,
            Audit audit,
            TransitionHistory history,
            MergePatch mergePatch) {
        this.seasons = seasons;
        this.listing = listing;
        this.editing = editing;
        this.viewer = viewer;
        this.audit = audit;
        this.history = history;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(summary = "List talent seasons", description = "The last one first unless asked otherwise.")
    public Page<SeasonResponse> listSeasons(
            @BeanParam @Valid SeasonFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(SeasonResponse::from);
    }

    @GET
    @Path("/{season}")
    @Authenticated
    @Operation(
            summary = "Read one talent season",
            description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = SeasonResponse.class, responseCode = "200", responseDescription = "The season.")
    public Response readSeason(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Season season = seasons.require(reference);
        return References.isFormer(reference, season.slug())
                ? Answers.movedTo(PATH + season.slug())
                : answer(Response.ok(), season);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(summary = "Record a talent season", description = "It begins as a draft that its makers alone see.")
    @APIResponseSchema(
            value = SeasonResponse.class,
            responseCode = "201",
            responseDescription = "The season has been recorded.")
    public Response createSeason(@NotNull @Valid SeasonRequest request) {
        Season season = editing.create(request);
        audit.record(Audit.CREATED, Season.COLLECTION, season.id(), null, SeasonResponse.from(season));
        return answer(Answers.created(PATH + season.slug()), season);
    }

    @PATCH
    @Path("/{season}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Change a talent season",
            description =
                    "By JSON merge patch, with the ETag that was read. Lists are replaced whole. The scale stays once there are marks on it.")
    @APIResponseSchema(
            value = SeasonResponse.class,
            responseCode = "200",
            responseDescription = "The season after the change.")
    public Response changeSeason(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "SeasonPatch")))
                    JsonNode patch) {
        Season season = seasons.requireForChange(reference);
        ETags.requireMatch(ifMatch, tag(season));
        SeasonResponse before = SeasonResponse.from(season);
        editing.change(season, mergePatch.apply(SeasonRequest.of(season), SeasonRequest.class, patch));
        audit.record(Audit.CHANGED, Season.COLLECTION, season.id(), before, SeasonResponse.from(season));
        return answer(Response.ok(), season);
    }

    @POST
    @Path("/{season}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move a talent season",
            description =
                    "Publishes a draft as planned, lets it run, finishes or cancels it; `allowedTransitions` names the states that are possible. It finishes when no episode is to come.")
    @APIResponseSchema(
            value = SeasonResponse.class,
            responseCode = "200",
            responseDescription = "The season in its new state.")
    public Response moveSeason(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid SeasonTransitionRequest request) {
        Season season = seasons.requireForChange(reference);
        SeasonResponse before = SeasonResponse.from(season);
        editing.move(season, request.state(), request.grounds());
        audit.record(Audit.MOVED, Season.COLLECTION, season.id(), before, SeasonResponse.from(season));
        return answer(Response.ok(), season);
    }

    @GET
    @Path("/{season}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of a talent season",
            description = "Every move of its state, the oldest first.")
    public Page<Transition> listSeasonTransitions(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(seasons.require(reference).id()), null, null);
    }

    private Response answer(Response.ResponseBuilder answer, Season season) {
        return answer.header("ETag", tag(season))
                .entity(SeasonResponse.from(season))
                .build();
    }

    private String tag(Season season) {
        return ETags.of(
                season.version(),
                viewer.tier(),
                ETags.shown(season.calls().stream().mapToLong(Call::version)));
    }
}
