package vn.hanoi.creativecity.ideas.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Series of outcomes, all over the same steps. */
@Schema(name = "OutcomeSeries", description = "Time series of outcomes, ready for a chart: all over the same steps.")
record OutcomeSeriesResponse(
        @Schema(description = "How long the steps are.", required = true)
        SeriesInterval interval,

        @Schema(description = "The first day of the first step; absent when there is nothing.", examples = "2026-01-01")
        LocalDate from,

        @Schema(
                description = "The day before which the last step ends; absent when there is nothing.",
                examples = "2027-01-01")
        LocalDate until,

        @Schema(description = "One for each indicator and unit.", required = true, maxItems = 200)
        List<Line> series) {

    /** The values of one indicator. */
    @Schema(name = "OutcomeLine", description = "The values of one indicator over time.")
    record Line(
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

            @Schema(description = "The steps, without a gap.", required = true, maxItems = 1200)
            List<Point> points) {}

    /** One step. */
    @Schema(name = "OutcomePoint", description = "What was measured in one step.")
    record Point(
            @Schema(description = "Its first day.", required = true, examples = "2026-06-01")
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Schema(
                    description = "The sum of the values, a decimal string; null where there is none.",
                    required = true,
                    nullable = true,
                    pattern = "^-?\\d{1,30}(\\.\\d{1,4})?$",
                    maxLength = 36,
                    examples = "120")
            String sum,

            @Schema(
                    description = "How many values that are.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "1")
            long count) {}
}
