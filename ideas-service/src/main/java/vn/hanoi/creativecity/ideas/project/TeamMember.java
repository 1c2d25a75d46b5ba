package vn.hanoi.creativecity.ideas.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmission;
import vn.hanoi.creativecity.platform.erasure.Person;

/**
 * Somebody who carries a project out, as of the day on which it began.
 *
 * @param contact whether they answer for it
 * @param consentedAt since when they agree to be named in public; null when they do not
 */
record TeamMember(
        String name,
        String mail,
        String organisation,
        Integer share,
        boolean contact,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant consentedAt) {

    static TeamMember of(AcceptedSubmission.Member member) {
        return new TeamMember(
                member.name(),
                member.mail(),
                member.organisation(),
                member.share(),
                member.contact(),
                member.consentedAt());
    }

    /** What is left of somebody who was erased: that there was one, and with what share. */
    TeamMember erased() {
        return new TeamMember(Person.ERASED, null, null, share, contact, null);
    }
}
