package vn.hanoi.creativecity.centres.heritage;

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
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/adaptations")
@Tag(name = "Heritage", description = "Heritage that the city turns into creative spaces.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AdaptationResource {

    private static final String PATH = "/v1/adaptations/";

    private final AdaptationRepository adaptations;
    private final AdaptationListing listing;
    private final AdaptationEditing editing;
    private final CentreRights centres;
    private final TransitionHistory history;
    private final Audit audit;
    private final MergePatch mergePatch;

    AdaptationResource(
            AdaptationRepository adaptations,
            AdaptationListing listing,
            AdaptationEditing editing,
            CentreRights centres,
            TransitionHistory history,
            Audit audit,
            MergePatch mergePatch) {
        this.adaptations = adaptations;
        this.listing = listing;
        this.editing = editing;
        this.centres = centres;
        this.history = history;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List adaptations of heritage sites",
            description = "Those of the sites that you may see, the oldest record first.")
    public Page<AdaptationResponse> listAdaptations(
            @BeanParam @Valid AdaptationFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(this::response);
    }

    @GET
    @Path("/{adaptation}")
    @Authenticated
    @Operation(summary = "Read one adaptation", description = "By id. It is seen by whoever sees its site.")
    @APIResponseSchema(value = AdaptationResponse.class, responseCode = "200", responseDescription = "The adaptation.")
    public Response readAdaptation(
            @PathParam("adaptation") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return answer(Response.ok(), adaptations.require(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(summary = "Record an adaptation of a heritage site", description = "It begins as identified.")
    @APIResponseSchema(
            value = AdaptationResponse.class,
            responseCode = "201",
            responseDescription = "The adaptation has been recorded.")
    public Response createAdaptation(@NotNull @Valid AdaptationRequest request) {
        Adaptation adaptation = editing.create(request);
        audit.record(Audit.CREATED, Adaptation.COLLECTION, adaptation.id(), null, response(adaptation));
        return answer(Answers.created(PATH + adaptation.id()), adaptation);
    }

    @PATCH
    @Path("/{adaptation}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(summary = "Change an adaptation", description = "By JSON merge patch, with the ETag that was read.")
    @APIResponseSchema(
            value = AdaptationResponse.class,
            responseCode = "200",
            responseDescription = "The adaptation after the change.")
    public Response changeAdaptation(
            @PathParam("adaptation") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "AdaptationPatch")))
                    JsonNode patch) {
        Adaptation adaptation = adaptations.requireForChange(id);
        ETags.requireMatch(ifMatch, tag(adaptation));
        AdaptationResponse before = response(adaptation);
        editing.change(adaptation, mergePatch.apply(AdaptationRequest.of(adaptation), AdaptationRequest.class, patch));
        audit.record(Audit.CHANGED, Adaptation.COLLECTION, adaptation.id(), before, response(adaptation));
        return answer(Response.ok(), adaptation);
    }

    @POST
    @Path("/{adaptation}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Move an adaptation",
            description =
                    "To another state of the world; `allowedTransitions` names those that are possible. It can be cancelled until it opens.")
    @APIResponseSchema(
            value = AdaptationResponse.class,
            responseCode = "200",
            responseDescription = "The adaptation in its new state.")
    public Response moveAdaptation(
            @PathParam("adaptation") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id,
            @NotNull @Valid AdaptationTransitionRequest request) {
        Adaptation adaptation = adaptations.requireForChange(id);
        AdaptationResponse before = response(adaptation);
        editing.move(adaptation, request);
        audit.record(Audit.MOVED, Adaptation.COLLECTION, adaptation.id(), before, response(adaptation));
        return answer(Response.ok(), adaptation);
    }

    @GET
    @Path("/{adaptation}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of an adaptation",
            description = "Every move of its state, the oldest first.")
    public Page<Transition> listAdaptationTransitions(
            @PathParam("adaptation") @Parameter(description = "The id.", schema = @Schema(maxLength = 36)) String id) {
        return new Page<>(history.of(adaptations.require(id).id()), null, null);
    }

    private AdaptationResponse response(Adaptation adaptation) {
        return AdaptationResponse.from(adaptation, centres::maySee);
    }

    private Response answer(Response.ResponseBuilder answer, Adaptation adaptation) {
        return answer.header("ETag", tag(adaptation))
                .entity(response(adaptation))
                .build();
    }

    /** Who does not see the resulting centre gets another answer, and so another tag. */
    private String tag(Adaptation adaptation) {
        long site = adaptation.site().version();
        return response(adaptation).resultingCentre() == null
                ? ETags.of(adaptation.version(), ETags.shown(LongStream.of(site)))
                : ETags.of(
                        adaptation.version(),
                        "centre",
                        ETags.shown(
                                LongStream.of(site, adaptation.resultingCentre().version())));
    }
}
