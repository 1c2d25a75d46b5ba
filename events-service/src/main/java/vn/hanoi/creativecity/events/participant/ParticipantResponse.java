package vn.hanoi.creativecity.events.participant;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A participant as it is read. */
@Schema(name = "Participant", description = "Who takes part in events.")
record ParticipantResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Personal @Schema(description = "The name in URLs.", required = true, maxLength = 100, examples = "nghe-nhan-1")
        String slug,

        @Personal @Schema(description = "The name.", required = true, maxLength = 200, examples = "Nghệ nhân 1")
        String name,

        @Schema(description = "Who it is.", required = true) ParticipantKind kind,

        @Personal @Schema(description = "Who they are.") LocalizedText biography,

        @Personal
        @Schema(description = "A page of theirs.", maxLength = 2000, examples = "https://example.org/nghe-nhan-1")
        String link,

        @VisibleTo(Tier.STAFF) @Schema(description = "Whether they agreed to be named in public.")
        Boolean consented,

        @VisibleTo(Tier.STAFF) @Schema(description = "When they agreed to it.")
        Instant consentedAt,

        @Personal
        @VisibleTo(Tier.STAFF)
        @Schema(description = "The identifier of their account, where they have one.", maxLength = 255)
        String subject,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static ParticipantResponse from(Participant participant) {
        return new ParticipantResponse(
                participant.id(),
                participant.slug(),
                participant.name(),
                participant.kind(),
                participant.biography(),
                participant.link(),
                participant.consented(),
                participant.consentedAt(),
                participant.subject(),
                participant.source(),
                participant.assumed(),
                participant.version(),
                participant.createdAt(),
                participant.updatedAt());
    }
}
