package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invites a juror to judge a submission. */
@Schema(name = "ReviewAssignmentInput", description = "Invites a juror to judge a submission.")
record AssignmentRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "The submission, by id or code.", examples = "HN-7K3F-9QXM")
        String submission,

        @NotNull @Valid @Schema(description = "Who is to judge it.")
        Juror juror) {}
