package vn.hanoi.creativecity.ideas.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/review-assignments")
@Tag(name = "Reviews", description = "Who judges submissions, and what they find.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AssignmentResource {

    private static final String PATH = "/v1/review-assignments/";
    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final AssignmentRepository assignments;
    private final JuryListing listing;
    private final AssignmentMoves moves;
    private final Inviting inviting;
    private final TransitionHistory history;
    private final Audit audit;
    private final Viewer viewer;

    AssignmentResource(
            AssignmentRepository assignments,
            JuryListing listing,
            AssignmentMoves moves,
            Inviting inviting,
            TransitionHistory history,
            Audit audit,
            Viewer viewer) {
        this.assignments = assignments;
        this.listing = listing;
        this.moves = moves;
        this.inviting = inviting;
        this.history = history;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Operation(
            summary = "List review assignments",
            description = "Staff see all, a juror their own; the last invitation first unless asked otherwise.")
    public Page<AssignmentResponse> listReviewAssignments(
            @BeanParam @Valid AssignmentFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(this::response);
    }

    @GET
    @Path("/{assignment}")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Operation(summary = "Read one review assignment", description = "By id, for staff and the juror.")
    @APIResponseSchema(value = AssignmentResponse.class, responseCode = "200", responseDescription = "The assignment.")
    public Response readReviewAssignment(
            @PathParam("assignment")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), assignments.require(reference));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Invite a juror",
            description =
                    "To judge one submission of a call with a jury, once; not one that the juror has part in. Whoever has an address is told.")
    @APIResponseSchema(
            value = AssignmentResponse.class,
            responseCode = "201",
            responseDescription = "The juror has been invited.")
    public Response createReviewAssignment(@NotNull @Valid AssignmentRequest request) {
        ReviewAssignment assignment = inviting.invite(request);
        audit.record(Audit.CREATED, ReviewAssignment.COLLECTION, assignment.id(), null, whole(assignment));
        return answer(Answers.created(PATH + assignment.id()), assignment);
    }

    @POST
    @Path("/{assignment}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Idempotent
    @Operation(
            summary = "Move a review assignment",
            description =
                    "The juror accepts (`accepted`), with the declaration that there is no conflict of interest, or declines, or recuses themselves, with the conflict as the reason; staff may recuse a juror. What was recused stays so: its submission is no longer shown to the juror, and their review of it counts no more. Submitting the review completes it.")
    @APIResponseSchema(
            value = AssignmentResponse.class,
            responseCode = "200",
            responseDescription = "The assignment in its new state.")
    public Response moveReviewAssignment(
            @PathParam("assignment")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid AssignmentTransitionRequest request) {
        ReviewAssignment assignment = assignments.requireForChange(reference);
        AssignmentResponse before = whole(assignment);
        moves.move(assignment, request);
        assignments.flush();
        audit.record(Audit.MOVED, ReviewAssignment.COLLECTION, assignment.id(), before, whole(assignment));
        return answer(Response.ok(), assignment);
    }

    @GET
    @Path("/{assignment}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Operation(
            summary = "Read the history of a review assignment",
            description = "Every move of its state, the oldest first, for staff and the juror.")
    public Page<Transition> listReviewAssignmentTransitions(
            @PathParam("assignment")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        Page<Transition> moves =
                new Page<>(history.of(assignments.require(reference).id()), null, null);
        return viewer.tier() == Tier.STAFF ? moves : moves.map(AssignmentResource::bare);
    }

    /** What a juror learns of a move: a reason of staff may name somebody. */
    private static Transition bare(Transition move) {
        return new Transition(move.state(), move.from(), move.to(), move.at(), null, move.effectiveOn(), null, null);
    }

    private Response answer(Response.ResponseBuilder answer, ReviewAssignment assignment) {
        return answer.header(
                        "ETag",
                        ETags.of(
                                assignment.version(),
                                viewer.tier(),
                                assignment.isOf(viewer.subject()) ? "own" : "",
                                ETags.shown(LongStream.of(assignment.call().version()))))
                .entity(response(assignment))
                .build();
    }

    private AssignmentResponse response(ReviewAssignment assignment) {
        return AssignmentResponse.from(assignment, moves.possible(assignment));
    }

    /** As the audit keeps it: whoever moves it, what can become of it is the same. */
    private static AssignmentResponse whole(ReviewAssignment assignment) {
        return AssignmentResponse.from(assignment, AssignmentState.TABLE.from(assignment.state()));
    }
}
