package vn.hanoi.creativecity.ideas.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who has part in a submission. Name, address and organisation are shown to its owner and to staff. */
@Schema(name = "ContributorInput", description = "Somebody who has part in a submission.")
record ContributorRequest(
        @NotBlank @Size(max = 200) @Schema(description = "The name, at most 200 characters.", examples = "Người nộp 1")
        String name,

        @Size(max = 254)
        @Pattern(regexp = ADDRESS)
        @Schema(
                description = "The mail address. Needed to hand it in; never shown to jurors or the public.",
                format = "email",
                examples = "nguoi.nop.1@example.org")
        String mail,

        @Size(min = 1, max = 200)
        @Schema(
                description = "The school, company or group to which they belong, in at most 200 characters.",
                examples = "Nhóm giấy dó")
        String organisation,

        @Min(1)
        @Max(100)
        @Schema(
                description = "Their share in percent, 1 to 100. Handed in, the shares of all contributors make 100.",
                format = "int32",
                examples = "100")
        Integer share,

        @Schema(
                description =
                        "Whether they answer for the submission; of those who hand one in, one does. False when absent.")
        Boolean contact,

        @Schema(
                description =
                        "Whether they have agreed to be named in public, should the submission be shown. False when absent.")
        Boolean consent) {

    /** Loose on purpose: whether an address exists only a mail can tell. */
    static final String ADDRESS = "[^\\s@]{1,64}@[^\\s@]{1,189}";

    /** What is not said is not so. */
    ContributorRequest {
        contact = Boolean.TRUE.equals(contact);
        consent = Boolean.TRUE.equals(consent);
    }

    static ContributorRequest of(Contributor contributor) {
        return new ContributorRequest(
                contributor.name(),
                contributor.mail(),
                contributor.organisation(),
                contributor.share(),
                contributor.contact(),
                contributor.consentedAt() != null);
    }

    /** When the same person had agreed before. */
    Optional<Instant> consentIn(List<Contributor> before) {
        return before.stream()
                .filter(contributor -> contributor.consentedAt() != null
                        && contributor.name().equals(name)
                        && Objects.equals(contributor.mail(), mail))
                .map(Contributor::consentedAt)
                .findFirst();
    }
}
