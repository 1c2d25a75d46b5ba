package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Tier;

/** A submission as the viewer gets it, with its tag. */
@Singleton
class SubmissionAnswers {

    private final SubmissionRights rights;

    SubmissionAnswers(SubmissionRights rights) {
        this.rights = rights;
    }

    /** Its owner sees what they have changed and not handed in; the others what was handed in. */
    SubmissionResponse of(Submission submission) {
        return SubmissionResponse.from(
                submission,
                rights.isOwner(submission) ? submission.ownContent() : submission.content(),
                tier(submission),
                rights.moves(submission));
    }

    Response answer(Response.ResponseBuilder answer, Submission submission) {
        return answer.header("ETag", tag(submission)).entity(of(submission)).build();
    }

    String tag(Submission submission) {
        return ETags.of(
                submission.version(),
                tier(submission),
                rights.isOwner(submission) ? "own" : "",
                ETags.shown(LongStream.of(submission.call().version())));
    }

    /** As the audit keeps it: for staff, with all that has changed. */
    SubmissionResponse whole(Submission submission) {
        return SubmissionResponse.from(
                submission, submission.ownContent(), Tier.STAFF, SubmissionState.TABLE.from(submission.state()));
    }

    private Tier tier(Submission submission) {
        return rights.seenAs(submission).orElseThrow();
    }
}
