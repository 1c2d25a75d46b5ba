package vn.hanoi.creativecity.events.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be released now. */
@Schema(name = "ProgrammeDraft", description = "What would be released now, beside what was released last.")
record ProgrammeDraft(
        @Schema(
                description =
                        "The number of the version that it is compared to, which releasing it must name; 0 if there is none.",
                required = true,
                minimum = "0",
                maximum = "99999",
                format = "int32",
                examples = "1")
        int basedOn,

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

        @Schema(description = "How many changes there are, kind by kind.", required = true, maxItems = 20)
        List<ChangeCount> counts,

        @Schema(
                description = "The changes by the start of their sessions, the first 1000 that were found.",
                required = true,
                maxItems = 1000)
        List<ProgrammeChange> changes,

        @Schema(
                description = "The conflicts that stand in the way of releasing it, the first 200.",
                required = true,
                maxItems = 200)
        List<ConflictResponse> conflicts) {}
