package vn.hanoi.creativecity.ideas.ballot;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.submission.Candidate;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** A submission for which the public can vote. */
@Schema(name = "Candidate", description = "A submission for which the public can vote, and how many have.")
record CandidateResponse(
        @Schema(description = "The id of the submission.", required = true)
        UUID id,

        @Schema(description = "Its code.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
        String code,

        @Schema(description = "Its title.", required = true) WrittenText title,

        @Schema(description = "What it is about.") WrittenText summary,

        @Schema(
                description =
                        "How many have voted for it. Absent, for everybody, until the vote has closed, unless the call's `votingPolicy` says that votes are shown before.",
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        Long votes) {

    /** @param votes null where nobody may know */
    static CandidateResponse of(Candidate candidate, Long votes) {
        return new CandidateResponse(candidate.id(), candidate.code(), candidate.title(), candidate.summary(), votes);
    }
}
