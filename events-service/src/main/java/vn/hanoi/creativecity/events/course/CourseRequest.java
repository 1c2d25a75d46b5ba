package vn.hanoi.creativecity.events.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.events.event.Organiser;

/** What makes a course; also what a merge patch is applied to. */
@Schema(name = "CourseInput", description = "What makes a training course.")
record CourseRequest(
        @NotNull
        @Size(max = 100)
        @Schema(
                description =
                        "The event that it is, by id or slug: one of the type `training_course`. Its sessions are the lessons.",
                examples = "ke-chuyen-bang-thiet-ke")
        String event,

        @NotNull
        @Size(min = 1, max = 7)
        @Schema(description = "The creative fields that it trains in.", uniqueItems = true)
        List<@NotNull Discipline> disciplines,

        @NotNull @Min(1) @Max(2000) @Schema(description = "How many hours it takes.", examples = "24")
        Integer hours,

        @NotNull
        @Valid
        @Schema(
                description =
                        "Who gives it and issues its certificates: the slug of a `centre`, or a `name`, one of both.")
        Organiser provider,

        @NotNull @Valid @Schema(description = "What it takes to complete it. It cannot change once the course is over.")
        CompletionRule completionRule,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty. */
    CourseRequest {
        assumed = assumed == null ? List.of() : assumed;
    }

    /** What would make the course as it is now. */
    static CourseRequest of(Course course) {
        return new CourseRequest(
                course.event().slug(),
                course.disciplines(),
                course.hours(),
                course.provider(),
                course.rule(),
                course.source(),
                course.assumed());
    }
}
