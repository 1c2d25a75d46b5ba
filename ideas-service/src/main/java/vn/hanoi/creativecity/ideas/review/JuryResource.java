package vn.hanoi.creativecity.ideas.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.submission.Judging;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;

/** All submissions of a call, shared out among its jury. */
@Path("/v1/calls/{call}/jury")
@Tag(name = "Reviews", description = "Who judges submissions, and what they find.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class JuryResource {

    private final CallRepository calls;
    private final AssignmentRepository assignments;
    private final Judging judging;
    private final Inviting inviting;
    private final Audit audit;

    JuryResource(
            CallRepository calls, AssignmentRepository assignments, Judging judging, Inviting inviting, Audit audit) {
        this.calls = calls;
        this.assignments = assignments;
        this.judging = judging;
        this.inviting = inviting;
        this.audit = audit;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER})
    @Idempotent
    @Operation(
            summary = "Share the submissions of a call out among jurors",
            description =
                    "Invites jurors until each submission has as many as asked for, so that all have about as much to do. Nobody is given what they have part in or were asked about before. The same request gives the same sharing; once more it adds only what is missing.")
    @APIResponseSchema(
            value = JuryResponse.class,
            responseCode = "201",
            responseDescription = "The jurors have been invited.")
    public Response inviteJury(
            @PathParam("call")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid JuryRequest request) {
        Call call = calls.requireForChange(reference);
        List<ReviewAssignment> made = inviting.inviteJury(call, request);
        audit.record(made.stream()
                .map(assignment -> new Audit.Change(
                        Audit.CREATED,
                        ReviewAssignment.COLLECTION,
                        assignment.id(),
                        null,
                        AssignmentResponse.from(assignment, AssignmentState.TABLE.from(assignment.state()))))
                .toList());
        return Answers.created("/v1/review-assignments?call=" + call.slug())
                .entity(answer(call, request, made.size()))
                .build();
    }

    private JuryResponse answer(Call call, JuryRequest request, int made) {
        Map<String, Long> loads = assignments.of(call).stream()
                .filter(SharingOut::stands)
                .collect(Collectors.groupingBy(assignment -> assignment.juror().subject(), Collectors.counting()));
        return new JuryResponse(
                judging.of(call).size(),
                made,
                request.jurors().stream()
                        .map(juror -> new JuryResponse.Load(
                                juror.subject(), Math.toIntExact(loads.getOrDefault(juror.subject(), 0L))))
                        .toList());
    }
}
