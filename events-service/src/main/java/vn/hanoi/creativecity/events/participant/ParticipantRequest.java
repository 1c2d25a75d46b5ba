package vn.hanoi.creativecity.events.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a participant; also what a merge patch is applied to. */
@Schema(name = "ParticipantInput", description = "What makes a participant.")
record ParticipantRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(description = "Its name in URLs; made from the name when absent.", examples = "nghe-nhan-1")
        String slug,

        @NotBlank @Size(max = 200) @Schema(description = "The name, at most 200 characters.", examples = "Nghệ nhân 1")
        String name,

        @NotNull @Schema(description = "Who it is.") ParticipantKind kind,

        @TextLength(max = 5000) @Schema(description = "Who they are, in at most 5,000 characters.")
        LocalizedText biography,

        @Pattern(regexp = "https?://[^\\s]+")
        @Size(max = 2000)
        @Schema(
                description = "A page of theirs.",
                pattern = "^https?://[^\\s]+$",
                examples = "https://example.org/nghe-nhan-1")
        String link,

        @Schema(description = "Whether they agreed to be named in public. False when absent.")
        Boolean consented,

        @Size(min = 1, max = 255)
        @Schema(
                description = "The identifier of their account, where they have one.",
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Consent that is not given is not there; a list that is left out is empty. */
    ParticipantRequest {
        consented = Boolean.TRUE.equals(consented);
        assumed = assumed == null ? List.of() : assumed;
    }

    /** What would make the participant as it is now. */
    static ParticipantRequest of(Participant participant) {
        return new ParticipantRequest(
                participant.slug(),
                participant.name(),
                participant.kind(),
                participant.biography(),
                participant.link(),
                participant.consented(),
                participant.subject(),
                participant.source(),
                participant.assumed());
    }
}
