package vn.hanoi.creativecity.ideas.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/calls/{call}/evaluation")
@Tag(name = "Reviews", description = "Who judges submissions, and what they find.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class EvaluationResource {

    private static final String EXAMPLE = "tuyen-chon-y-tuong-sang-tao-ha-noi";

    private final CallRepository calls;
    private final EvaluationRepository evaluations;
    private final AssignmentRepository assignments;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    EvaluationResource(
            CallRepository calls,
            EvaluationRepository evaluations,
            AssignmentRepository assignments,
            Audit audit,
            Viewer viewer,
            Clock clock) {
        this.calls = calls;
        this.evaluations = evaluations;
        this.assignments = assignments;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Operation(
            summary = "Read where the evaluation of a call stands",
            description = "Whether it is closed, and how many assignments are in each state.")
    public EvaluationResponse readEvaluation(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return response(calls.require(reference));
    }

    @POST
    @Path("/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Close the evaluation of a call",
            description =
                    "After the call has closed. From then on no review is begun, changed or submitted, and jurors see each other's of what they have judged. It is not opened again.")
    @APIResponseSchema(
            value = EvaluationResponse.class,
            responseCode = "200",
            responseDescription = "The evaluation has been closed.")
    public Response moveEvaluation(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid EvaluationTransitionRequest request) {
        Call call = calls.requireForChange(reference);
        EvaluationResponse before = response(call);
        EvaluationState.TABLE.check(before.state(), request.state());
        Instant now = clock.instant();
        requireInEvaluation(call, now);
        // Without a review the criteria are locked now: no extension may open the call again.
        call.lockCriteria(now);
        evaluations.persistAndFlush(new Evaluation(call.id(), viewer.subject(), request.reason(), now));
        EvaluationResponse after = response(call);
        audit.record(Audit.MOVED, Evaluation.COLLECTION, call.id(), before, after);
        return Response.ok(after).build();
    }

    private static void requireInEvaluation(Call call, Instant now) {
        if (!call.isInEvaluationAt(now)) {
            Message detail = new Message(
                    "Đợt kêu gọi chưa hết hạn nộp, hoặc không có giám khảo.",
                    "The call still takes submissions, or has no jury.");
            throw new Problem(
                    ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "not_in_evaluation", detail)));
        }
    }

    private EvaluationResponse response(Call call) {
        Map<AssignmentState, Long> counts = new EnumMap<>(AssignmentState.class);
        assignments.of(call).forEach(assignment -> counts.merge(assignment.state(), 1L, Long::sum));
        return EvaluationResponse.from(call, evaluations.findByIdOptional(call.id()), counts);
    }
}
