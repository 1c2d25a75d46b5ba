package vn.hanoi.creativecity.ideas.programme;

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
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/support-programmes")
@Tag(name = "Support programmes", description = "What supports those whose ideas were accepted.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ProgrammeResource {

    private static final String PATH = "/v1/support-programmes/";
    private static final String EXAMPLE = "uom-tao-y-tuong-sang-tao";

    private final ProgrammeRepository programmes;
    private final ProgrammeListing listing;
    private final ProgrammeEditing editing;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Viewer viewer;

    ProgrammeResource(
            ProgrammeRepository programmes,
            ProgrammeListing listing,
            ProgrammeEditing editing,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit,
            Viewer viewer) {
        this.programmes = programmes;
        this.listing = listing;
        this.editing = editing;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List support programmes",
            description =
                    "Incubation, acceleration, mentoring and prototyping, what begins last first unless asked otherwise.")
    public Page<ProgrammeResponse> listSupportProgrammes(
            @BeanParam @Valid ProgrammeFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(ProgrammeResponse::from);
    }

    @GET
    @Path("/{programme}")
    @Authenticated
    @Operation(
            summary = "Read one support programme",
            description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = ProgrammeResponse.class, responseCode = "200", responseDescription = "The programme.")
    public Response readSupportProgramme(
            @PathParam("programme")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        SupportProgramme programme = programmes.require(reference);
        return References.isFormer(reference, programme.slug())
                ? Answers.movedTo(PATH + programme.slug())
                : answer(Response.ok(), programme);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(summary = "Record a support programme", description = "It begins as a draft that its makers alone see.")
    @APIResponseSchema(
            value = ProgrammeResponse.class,
            responseCode = "201",
            responseDescription = "The programme has been recorded.")
    public Response createSupportProgramme(@NotNull @Valid ProgrammeRequest request) {
        SupportProgramme programme = editing.create(request);
        audit.record(
                Audit.CREATED, SupportProgramme.COLLECTION, programme.id(), null, ProgrammeResponse.from(programme));
        return answer(Answers.created(PATH + programme.slug()), programme);
    }

    @PATCH
    @Path("/{programme}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Change a support programme",
            description = "By JSON merge patch, with the ETag that was read. Lists are replaced whole.")
    @APIResponseSchema(
            value = ProgrammeResponse.class,
            responseCode = "200",
            responseDescription = "The programme after the change.")
    public Response changeSupportProgramme(
            @PathParam("programme")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "SupportProgrammePatch")))
                    JsonNode patch) {
        SupportProgramme programme = programmes.requireForChange(reference);
        ETags.requireMatch(ifMatch, tag(programme));
        ProgrammeResponse before = ProgrammeResponse.from(programme);
        editing.change(programme, mergePatch.apply(ProgrammeRequest.of(programme), ProgrammeRequest.class, patch));
        audit.record(
                Audit.CHANGED, SupportProgramme.COLLECTION, programme.id(), before, ProgrammeResponse.from(programme));
        return answer(Response.ok(), programme);
    }

    @POST
    @Path("/{programme}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move a support programme",
            description =
                    "Opens it, lets it run, ends or cancels it; `allowedTransitions` names the states that are possible. It ends when none of its projects goes on any more.")
    @APIResponseSchema(
            value = ProgrammeResponse.class,
            responseCode = "200",
            responseDescription = "The programme in its new state.")
    public Response moveSupportProgramme(
            @PathParam("programme")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ProgrammeTransitionRequest request) {
        SupportProgramme programme = programmes.requireForChange(reference);
        ProgrammeResponse before = ProgrammeResponse.from(programme);
        editing.move(programme, request.state(), request.grounds());
        audit.record(
                Audit.MOVED, SupportProgramme.COLLECTION, programme.id(), before, ProgrammeResponse.from(programme));
        return answer(Response.ok(), programme);
    }

    @GET
    @Path("/{programme}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of a support programme",
            description = "Every move of its state, the oldest first.")
    public Page<Transition> listSupportProgrammeTransitions(
            @PathParam("programme")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(programmes.require(reference).id()), null, null);
    }

    private Response answer(Response.ResponseBuilder answer, SupportProgramme programme) {
        return answer.header("ETag", tag(programme))
                .entity(ProgrammeResponse.from(programme))
                .build();
    }

    private String tag(SupportProgramme programme) {
        return ETags.of(programme.version(), viewer.tier());
    }
}
