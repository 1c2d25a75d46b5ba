package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.link.Unlicensed;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** What a submission was: its moves, and what was handed in each time. For the public there is nothing of the kind. */
@Path("/v1/submissions/{submission}")
@Unlicensed
@Tag(name = "Submissions", description = "What people hand in for calls.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SubmissionPastResource {

    private final SubmissionRepository submissions;
    private final SubmissionVersionRepository versions;
    private final SubmissionRights rights;
    private final TransitionHistory history;

    SubmissionPastResource(
            SubmissionRepository submissions,
            SubmissionVersionRepository versions,
            SubmissionRights rights,
            TransitionHistory history) {
        this.submissions = submissions;
        this.versions = versions;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @Path("/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of a submission",
            description =
                    "Every move of its state, the oldest first, for its owner, staff and its jurors. Reasons and documents are for its owner and staff.")
    public Page<Transition> listSubmissionTransitions(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code.",
                            example = SubmissionResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Submission submission = submissions.requireBehind(reference);
        Page<Transition> moves = new Page<>(history.of(submission.id()), null, null);
        return seenAs(submission) == Tier.JURY ? moves.map(SubmissionPastResource::bare) : moves;
    }

    @GET
    @Path("/versions")
    @Authenticated
    @Operation(
            summary = "List the versions of a submission",
            description = "What was handed in, the first time first, for its owner, staff and its jurors.")
    public Page<SubmissionVersionResponse> listSubmissionVersions(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code.",
                            example = SubmissionResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Submission submission = submissions.requireBehind(reference);
        return new Page<>(versions.of(submission), null, null).map(version -> shown(version, submission));
    }

    @GET
    @Path("/versions/{number}")
    @Authenticated
    @Operation(
            summary = "Read one version of a submission",
            description = "What was handed in once, as it was then, for its owner, staff and its jurors.")
    public SubmissionVersionResponse readSubmissionVersion(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code.",
                            example = SubmissionResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @PathParam("number")
                    @Parameter(
                            description = "The number of the version, from 1.",
                            example = "1",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000000"))
                    int number) {
        Submission submission = submissions.requireBehind(reference);
        return versions.find(submission, number)
                .map(version -> shown(version, submission))
                .orElseThrow(() -> SubmissionNotFound.withoutVersion(number));
    }

    private SubmissionVersionResponse shown(SubmissionVersion version, Submission submission) {
        return SubmissionVersionResponse.from(version, submission.call(), seenAs(submission));
    }

    private Tier seenAs(Submission submission) {
        return rights.seenAs(submission).orElseThrow();
    }

    /** What a juror learns of a move: neither who made it nor why, as the reason may name somebody. */
    private static Transition bare(Transition move) {
        return new Transition(move.state(), move.from(), move.to(), move.at(), null, move.effectiveOn(), null, null);
    }
}
