package vn.hanoi.creativecity.ideas.ballot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;

/** That somebody has voted, and for what: for themselves and nobody else. */
@Schema(name = "Ballot", description = "Your vote in a call, which nobody else is shown.")
record BallotResponse(
        @Schema(description = "The call in which you have voted.", required = true)
        CallReference call,

        @Schema(
                description = "The code of the submission for which you have voted.",
                required = true,
                maxLength = 12,
                examples = "HN-7K3F-9QXM")
        String submission,

        @Schema(
                description =
                        "Whether the submission is still a candidate. If not, your vote does not count, and while the vote is open you may vote once more.",
                required = true)
        boolean counts) {}
