package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.events.event.EventReference;
import vn.hanoi.creativecity.events.event.Organiser;

/** A training course as it is read. */
@Schema(name = "Course", description = "A training course: an event whose sessions are its lessons.")
record CourseResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "ke-chuyen-bang-thiet-ke")
        String slug,

        @Schema(description = "The event that it is.", required = true)
        EventReference event,

        @Schema(
                description = "The creative fields that it trains in.",
                required = true,
                maxItems = 7,
                uniqueItems = true)
        List<Discipline> disciplines,

        @Schema(
                description = "How many hours it takes.",
                required = true,
                minimum = "1",
                maximum = "2000",
                format = "int32",
                examples = "24")
        int hours,

        @Schema(description = "Who gives it and issues its certificates.", required = true)
        Organiser provider,

        @Schema(description = "What it takes to complete it.", required = true)
        CompletionRule completionRule,

        @Schema(description = "How far it has come.", required = true)
        CourseState state,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 4)
        List<CourseState> allowedTransitions,

        @Schema(description = "The festival day of its last session, once it is finished.", examples = "2026-11-22")
        LocalDate endedOn,

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

    static CourseResponse from(Course course) {
        return new CourseResponse(
                course.id(),
                course.slug(),
                EventReference.of(course.event()),
                course.disciplines(),
                course.hours(),
                course.provider(),
                course.rule(),
                course.state(),
                CourseState.TABLE.from(course.state()),
                course.endedOn(),
                course.source(),
                course.assumed(),
                course.version(),
                course.createdAt(),
                course.updatedAt());
    }
}
