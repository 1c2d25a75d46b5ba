package vn.hanoi.creativecity.centres.indicator;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An indicator as it is read. */
@Schema(name = "Indicator", description = "What is counted or measured at centres.")
record IndicatorResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs, in snake_case.",
                required = true,
                maxLength = 50,
                examples = "events_held")
        String code,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is counted in.", required = true)
        LocalizedText unit,

        @Schema(description = "What is counted and how.") LocalizedText description,

        @Schema(
                description = "The most decimals of its values.",
                required = true,
                minimum = "0",
                maximum = "4",
                format = "int32")
        int decimals,

        @Schema(description = "Who sees its values beside staff.", required = true)
        Visibility visibility,

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

    static IndicatorResponse from(Indicator indicator) {
        return new IndicatorResponse(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.description(),
                indicator.decimals(),
                indicator.visibility(),
                indicator.version(),
                indicator.createdAt(),
                indicator.updatedAt());
    }
}
