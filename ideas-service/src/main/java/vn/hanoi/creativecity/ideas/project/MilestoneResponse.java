package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A milestone as it is read, by whoever is something to the project. */
@Schema(name = "Milestone", description = "What a project is to deliver, and by when.")
record MilestoneResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the project.", required = true)
        UUID project,

        @Personal @Schema(description = "The name.", required = true)
        LocalizedText name,

        @Personal @Schema(description = "What is to be delivered.")
        LocalizedText description,

        @Schema(description = "The day on which it is due.", required = true, examples = "2026-06-30")
        LocalDate dueOn,

        @Schema(description = "How far it has come.", required = true)
        MilestoneState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 5)
        List<MilestoneState> allowedTransitions,

        @Personal
        @Schema(
                description = "What was delivered last, or where it is.",
                maxLength = 2000,
                examples = "https://example.org/mau-thu")
        String delivery,

        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                maxLength = 500,
                examples = "Demonstration")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was planned.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /** @param moves the states to which the reader may move it */
    static MilestoneResponse from(Milestone milestone, List<MilestoneState> moves) {
        return new MilestoneResponse(
                milestone.id(),
                milestone.project().id(),
                milestone.name(),
                milestone.description(),
                milestone.dueOn(),
                milestone.state(),
                moves,
                milestone.delivery(),
                milestone.source(),
                milestone.assumed(),
                milestone.version(),
                milestone.createdAt(),
                milestone.updatedAt());
    }
}
