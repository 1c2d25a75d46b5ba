package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.erasure.Person;

/**
 * Somebody who has part in a submission.
 *
 * @param share in percent; null while that is open
 * @param contact whether they answer for the submission
 * @param consentedAt since when they agree to be named in public; null when they do not
 */
record Contributor(
        String name,
        String mail,
        String organisation,
        Integer share,
        boolean contact,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant consentedAt) {

    /** A consent that somebody has given stays with them, and a new one counts from now. */
    static Contributor of(ContributorRequest request, List<Contributor> before, Instant now) {
        return new Contributor(
                request.name(),
                request.mail(),
                request.organisation(),
                request.share(),
                request.contact(),
                request.consent() ? request.consentIn(before).orElse(now) : null);
    }

    Contributor withoutMail() {
        return new Contributor(name, null, organisation, share, contact, null);
    }

    /** As whoever agreed is named in public. */
    Contributor nameAlone() {
        return new Contributor(name, null, null, null, false, null);
    }

    /** What is left of somebody who was erased: that there was one, and with what share. */
    Contributor erased() {
        return new Contributor(Person.ERASED, null, null, share, contact, null);
    }
}
