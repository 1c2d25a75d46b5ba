package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An observation as it is read. */
@Schema(name = "Observation", description = "What was found of an indicator at a centre in a period.")
record ObservationResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the centre at which it was found.", required = true)
        UUID centreId,

        @Schema(description = "What was observed.", required = true)
        IndicatorReference indicator,

        @Schema(description = "The first day of the period.", required = true, examples = "2024-01-01")
        LocalDate from,

        @Schema(description = "The day on which the period is over.", required = true, examples = "2024-04-01")
        LocalDate until,

        @Schema(
                description = "The present value, a decimal string.",
                required = true,
                pattern = "^-?\\d{1,15}(\\.\\d{1,4})?$",
                maxLength = 21,
                examples = "12500")
        String value,

        @Schema(description = "Where it comes from.", maxLength = 500, examples = "Demonstration")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(description = "What there is to say of it.", maxLength = 2000, examples = "Không kể ngày lễ")
        String note,

        @Schema(
                description = "The version, counted up by each revision.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last revised.", required = true)
        Instant updatedAt) {

    static ObservationResponse from(Observation observation) {
        return new ObservationResponse(
                observation.id(),
                observation.centre(),
                IndicatorReference.of(observation.indicator()),
                observation.from(),
                observation.until(),
                observation.value().toPlainString(),
                observation.source(),
                observation.assumed(),
                observation.note(),
                observation.version(),
                observation.createdAt(),
                observation.updatedAt());
    }
}
