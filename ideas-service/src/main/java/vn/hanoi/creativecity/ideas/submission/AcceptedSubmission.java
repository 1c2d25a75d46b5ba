package vn.hanoi.creativecity.ideas.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;

/** What a project begins with: a submission that was accepted, as it is now. */
public record AcceptedSubmission(UUID id, String code, Call call, String owner, List<Member> team) {

    /**
     * Somebody who has part in it.
     *
     * @param contact whether they answer for it
     * @param consentedAt since when they agree to be named in public; null when they do not
     */
    public record Member(
            String name, String mail, String organisation, Integer share, boolean contact, Instant consentedAt) {}

    static AcceptedSubmission of(Submission submission) {
        return new AcceptedSubmission(
                submission.id(),
                submission.code(),
                submission.call(),
                submission.owner(),
                submission.content().contributors().stream()
                        .map(AcceptedSubmission::member)
                        .toList());
    }

    private static Member member(Contributor contributor) {
        return new Member(
                contributor.name(),
                contributor.mail(),
                contributor.organisation(),
                contributor.share(),
                contributor.contact(),
                contributor.consentedAt());
    }
}
