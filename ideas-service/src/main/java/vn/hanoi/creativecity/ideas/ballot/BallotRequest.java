package vn.hanoi.creativecity.ideas.ballot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vote for one submission. */
@Schema(name = "BallotInput", description = "A vote for one submission.")
record BallotRequest(
        @NotNull
        @Size(max = 100)
        @Schema(description = "The submission, by code or id, among the candidates.", examples = "HN-7K3F-9QXM")
        String submission) {}
