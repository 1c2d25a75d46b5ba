package vn.hanoi.creativecity.events.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A released programme as it is read; its sessions and its changes have lists of their own. */
@Schema(name = "ProgrammeVersion", description = "The programme of an edition as it was released. It never changes.")
record ProgrammeVersionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the edition.", required = true)
        UUID edition,

        @Schema(
                description = "Its number within the edition, from 1.",
                required = true,
                minimum = "1",
                maximum = "99999",
                format = "int32",
                examples = "2")
        int number,

        @Schema(
                description = "How many sessions it holds, cancelled ones too.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "120")
        int sessions,

        @Schema(
                description =
                        "The SHA-256 of the list of its sessions, in the order of their ids, in canonical form [RFC 8785].",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash,

        @Schema(
                description =
                        "How many changes there are to the version before, kind by kind; to the first, all is new.",
                required = true,
                maxItems = 20)
        List<ChangeCount> changes,

        @Schema(description = "What was said of it.") LocalizedText note,

        @Schema(description = "Where the record comes from, for demonstration ones.", maxLength = 500)
        String source,

        @Personal @VisibleTo(Tier.STAFF) @Schema(description = "Who released it, for staff.", maxLength = 255)
        String actor,

        @Personal @VisibleTo(Tier.STAFF) @Schema(description = "Their name, for staff.", maxLength = 255)
        String actorName,

        @Schema(
                description = "The version, counted up by each change; always 0.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was released.", required = true)
        Instant releasedAt) {

    static ProgrammeVersionResponse from(ProgrammeVersion programme) {
        return new ProgrammeVersionResponse(
                programme.id(),
                programme.edition(),
                programme.number(),
                programme.sessions(),
                programme.contentHash(),
                programme.counts(),
                programme.note(),
                programme.source(),
                programme.actor(),
                programme.actorName(),
                programme.version(),
                programme.releasedAt());
    }
}
