package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure of one year. */
@Schema(name = "TargetYear", description = "The figure of one year of a target.")
record YearFigure(
        @Schema(
                description = "The year.",
                required = true,
                minimum = "2000",
                maximum = "9999",
                format = "int32",
                examples = "2025")
        @JsonProperty(required = true)
        int year,

        @Schema(
                description = "The figure; 0 for a year of the target without any.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "1")
        @JsonProperty(required = true)
        long value) {}
