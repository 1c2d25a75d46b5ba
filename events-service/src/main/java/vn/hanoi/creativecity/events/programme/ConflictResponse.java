package vn.hanoi.creativecity.events.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A conflict as staff read it. */
@Schema(name = "ProgrammeConflict", description = "What stands in the way of a programme, or should be known of it.")
record ConflictResponse(
        @Schema(description = "Its key, which stays the same while the conflict is there.", required = true)
        UUID key,

        @Schema(description = "What it is.", required = true)
        ConflictKind kind,

        @Schema(description = "Whether somebody has answered for it.", required = true)
        ConflictState state,

        @Schema(description = "Whether nothing is released while it is open.", required = true)
        boolean blocking,

        @Schema(description = "The one or two sessions that it is of.", required = true, maxItems = 2)
        List<ConflictSession> sessions,

        @Schema(description = "Who is in two places at once.")
        ConflictPerson participant,

        @Schema(description = "The venue that it is about.") FrozenSession.FrozenVenue venue,

        @Schema(description = "The same in words.", required = true)
        LocalizedText text,

        @Schema(description = "Who answers for it, and why.")
        Acceptance acceptance) {

    /** A session of a conflict. */
    @Schema(name = "ProgrammeConflictSession", description = "A session of a conflict.")
    record ConflictSession(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(description = "The code.", required = true, maxLength = 50, examples = "HN-7K3F")
            String code,

            @Schema(description = "Its own title, or else the event's.", required = true)
            LocalizedText title,

            @Schema(description = "When it starts.", required = true)
            Instant startsAt,

            @Schema(description = "When it ends.", required = true)
            Instant endsAt,

            @Schema(
                    description = "Where it is read.",
                    required = true,
                    format = "uri-reference",
                    maxLength = 200,
                    examples = "/v1/sessions/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f72")
            String href) {}

    /** Who takes part in both sessions. */
    @Schema(name = "ProgrammeConflictPerson", description = "Who takes part in both sessions.")
    record ConflictPerson(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Personal @Schema(description = "The name.", required = true, maxLength = 300, examples = "Nghệ nhân 1")
            String name) {}

    /** By whom a conflict is accepted. */
    @Schema(name = "ProgrammeConflictAcceptance", description = "By whom a conflict is accepted, and why.")
    record Acceptance(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(
                    description = "Why.",
                    required = true,
                    maxLength = 2000,
                    examples = "Hai buổi cùng một sân khấu, nghệ nhân tham gia cả hai.")
            String reason,

            @Personal @Schema(description = "Who accepted it.", required = true, maxLength = 255)
            String actor,

            @Personal @Schema(description = "Their name.", required = true, maxLength = 255)
            String actorName,

            @Schema(description = "Since when.", required = true)
            Instant acceptedAt) {}

    String href(String edition) {
        return "/v1/festival-editions/" + edition + "/conflicts/" + key;
    }
}
