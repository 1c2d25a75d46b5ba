package vn.hanoi.creativecity.ideas.submission;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Somebody who has part in a submission, as far as the reader may know. */
@Schema(name = "Contributor", description = "Somebody who has part in a submission.")
record ContributorResponse(
        @Personal
        @Schema(
                description = "The name; `[erased]` once the person was erased.",
                required = true,
                maxLength = 200,
                examples = "Người nộp 1")
        String name,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "The mail address, for the owner and staff.",
                format = "email",
                maxLength = 254,
                examples = "nguoi.nop.1@example.org")
        String mail,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "The school, company or group to which they belong; for the owner, staff, and jurors who may know.",
                maxLength = 200,
                examples = "Nhóm giấy dó")
        String organisation,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "Their share in percent, for those who know the organisation.",
                minimum = "1",
                maximum = "100",
                format = "int32",
                examples = "100")
        Integer share,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "Whether they answer for the submission, for those who know the organisation.")
        Boolean contact,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description =
                        "Since when they agree to be named in public; absent when they do not. For the owner and staff.")
        Instant consentedAt) {

    static ContributorResponse from(Contributor contributor) {
        return new ContributorResponse(
                contributor.name(),
                contributor.mail(),
                contributor.organisation(),
                contributor.share(),
                contributor.contact() ? true : null,
                contributor.consentedAt());
    }
}
