package vn.hanoi.creativecity.events.course;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.Discipline;

/** How many people were trained, year by year. */
@Schema(name = "TrainingFigures", description = "How many people were trained, year by year.")
record TrainingFiguresResponse(
        @Schema(description = "How long the steps are.", required = true)
        FigureInterval interval,

        @Schema(
                description =
                        "The years from the first to the last in which a course ended, without a gap: where none ended, all is 0.",
                required = true,
                maxItems = 1000)
        List<Year> items) {

    /** The courses that ended in a year. */
    @Schema(name = "TrainingYear", description = "The courses that ended in a year.")
    record Year(
            @Schema(
                    description = "The year.",
                    required = true,
                    minimum = "2000",
                    maximum = "9999",
                    format = "int32",
                    examples = "2026")
            int year,

            @Schema(
                    description = "How many courses.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "1")
            long courses,

            @Schema(
                    description = "How many people completed one of them or more, each counted once.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "2")
            long peopleTrained,

            @Schema(
                    description = "How many hours the courses took together.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "24")
            long hours,

            @Schema(
                    description =
                            "The same for each creative field in which there was a course. A course in several fields stands in each.",
                    required = true,
                    maxItems = 7)
            List<Field> disciplines) {}

    /** The courses of a year in one creative field. */
    @Schema(name = "TrainingField", description = "The courses of a year in one creative field.")
    record Field(
            @Schema(description = "The field.", required = true)
            Discipline discipline,

            @Schema(
                    description = "How many courses.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "1")
            long courses,

            @Schema(
                    description = "How many people completed one of them or more, each counted once.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "2")
            long peopleTrained,

            @Schema(
                    description = "How many hours the courses took together.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "24")
            long hours) {}
}
