package vn.hanoi.creativecity.events.participant;

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

@Path("/v1/participants")
@Tag(name = "Participants", description = "Who takes part in events.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ParticipantResource {

    private static final String PATH = "/v1/participants/";

    private final ParticipantRepository participants;
    private final ParticipantListing listing;
    private final ParticipantEditing editing;
    private final Audit audit;
    private final MergePatch mergePatch;
    private final Viewer viewer;

    ParticipantResource(
            ParticipantRepository participants,
            ParticipantListing listing,
            ParticipantEditing editing,
            Audit audit,
            MergePatch mergePatch,
            Viewer viewer) {
        this.participants = participants;
        this.listing = listing;
        this.editing = editing;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List participants",
            description =
                    "By name unless asked otherwise. The public sees those who agreed to be named and take part in something published.")
    public Page<ParticipantResponse> listParticipants(
            @BeanParam @Valid ParticipantFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(ParticipantResponse::from);
    }

    @GET
    @Path("/{participant}")
    @Authenticated
    @Operation(summary = "Read one participant", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(
            value = ParticipantResponse.class,
            responseCode = "200",
            responseDescription = "The participant.")
    public Response readParticipant(
            @PathParam("participant")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "nghe-nhan-1",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Participant participant = participants.require(reference);
        return References.isFormer(reference, participant.slug())
                ? Answers.movedTo(PATH + participant.slug())
                : answer(Response.ok(), participant);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Create a participant",
            description = "They are named in public once they agree to it, with what is published.")
    @APIResponseSchema(
            value = ParticipantResponse.class,
            responseCode = "201",
            responseDescription = "The new participant.")
    public Response createParticipant(@NotNull @Valid ParticipantRequest request) {
        Participant participant = editing.create(request);
        record(Audit.CREATED, participant, null);
        return answer(Answers.created(PATH + participant.slug()), participant);
    }

    @PATCH
    @Path("/{participant}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change a participant",
            description =
                    "By JSON merge patch, with the ETag that was read. It is a change of the events that name them, too.")
    @APIResponseSchema(
            value = ParticipantResponse.class,
            responseCode = "200",
            responseDescription = "The participant after the change.")
    public Response changeParticipant(
            @PathParam("participant")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "nghe-nhan-1",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "ParticipantPatch")))
                    JsonNode patch) {
        Participant participant = participants.requireForChange(reference);
        ETags.requireMatch(ifMatch, tag(participant));
        ParticipantResponse before = ParticipantResponse.from(participant);
        editing.change(
                participant, mergePatch.apply(ParticipantRequest.of(participant), ParticipantRequest.class, patch));
        record(Audit.CHANGED, participant, before);
        return answer(Response.ok(), participant);
    }

    private void record(String action, Participant participant, ParticipantResponse before) {
        audit.record(action, Participant.COLLECTION, participant.id(), before, ParticipantResponse.from(participant));
    }

    private String tag(Participant participant) {
        return ETags.of(participant.version(), viewer.tier());
    }

    private Response answer(Response.ResponseBuilder answer, Participant participant) {
        return answer.header("ETag", tag(participant))
                .entity(ParticipantResponse.from(participant))
                .build();
    }
}
