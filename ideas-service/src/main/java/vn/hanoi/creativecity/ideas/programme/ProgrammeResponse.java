package vn.hanoi.creativecity.ideas.programme;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A programme as it is read. */
@Schema(name = "SupportProgramme", description = "What supports those whose ideas were accepted.")
record ProgrammeResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "uom-tao-y-tuong-sang-tao")
        String slug,

        @Schema(description = "In which way it supports.", required = true)
        ProgrammeKind kind,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it offers.") LocalizedText summary,

        @Schema(
                description = "The slug of the centre that hosts it.",
                maxLength = 100,
                examples = "trung-tam-sang-tao-tre-bac-an-khanh")
        String hostCentre,

        @Schema(
                description = "How many projects it supports at most.",
                required = true,
                minimum = "1",
                maximum = "1000",
                format = "int32",
                examples = "12")
        int places,

        @Schema(description = "Its first day.", required = true, examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "The day from which it is over.", required = true, examples = "2027-01-01")
        LocalDate until,

        @Schema(description = "How far it has come. A draft is seen by staff alone.", required = true)
        ProgrammeState state,

        @Schema(description = "The states to which staff can move it.", required = true, maxItems = 5)
        List<ProgrammeState> allowedTransitions,

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

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static ProgrammeResponse from(SupportProgramme programme) {
        return new ProgrammeResponse(
                programme.id(),
                programme.slug(),
                programme.kind(),
                programme.name(),
                programme.summary(),
                programme.hostCentre(),
                programme.places(),
                programme.from(),
                programme.until(),
                programme.state(),
                ProgrammeState.TABLE.from(programme.state()),
                programme.source(),
                programme.assumed(),
                programme.version(),
                programme.createdAt(),
                programme.updatedAt());
    }
}
