package vn.hanoi.creativecity.ideas.outcome;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** An outcome as it is read. */
@Schema(name = "Outcome", description = "What came of a project in a period, by one indicator.")
record OutcomeResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the project.", required = true)
        UUID project,

        @Schema(description = "In which way it has meaning.", required = true)
        OutcomeAxis axis,

        @Schema(
                description = "What was measured, by its code.",
                required = true,
                maxLength = 50,
                examples = "people_trained")
        String indicator,

        @Schema(description = "In what it is counted.", required = true, maxLength = 50, examples = "persons")
        String unit,

        @Schema(description = "The first day of the period.", required = true, examples = "2026-06-01")
        LocalDate from,

        @Schema(description = "The day before which it ends.", required = true, examples = "2026-07-01")
        LocalDate until,

        @Schema(
                description = "The value.",
                required = true,
                pattern = "^-?\\d{1,15}(\\.\\d{1,4})?$",
                maxLength = 21,
                examples = "120")
        String value,

        @Personal
        @Schema(
                description = "What shows it: a document, by its number or name.",
                maxLength = 500,
                examples = "Biên bản 05/BB")
        String evidence,

        @Personal
        @Schema(
                description = "Where that can be read.",
                format = "uri",
                maxLength = 2000,
                examples = "https://example.org/bao-cao")
        String link,

        @Personal @Schema(description = "What there is to say of it.", maxLength = 2000, examples = "Đếm tại cửa vào")
        String note,

        @Personal @Schema(description = "Where it comes from.", maxLength = 500, examples = "Báo cáo của dự án")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version of this record: its present revision is one more.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last revised, or somebody was erased from it.", required = true)
        Instant updatedAt) {

    static OutcomeResponse from(Outcome outcome) {
        return new OutcomeResponse(
                outcome.id(),
                outcome.project().id(),
                outcome.axis(),
                outcome.indicator(),
                outcome.unit(),
                outcome.from(),
                outcome.until(),
                outcome.value().toPlainString(),
                outcome.evidence(),
                outcome.link(),
                outcome.note(),
                outcome.source(),
                outcome.assumed(),
                outcome.version(),
                outcome.createdAt(),
                outcome.updatedAt());
    }
}
