package vn.hanoi.creativecity.events.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mark as it is read. */
@Schema(name = "Attendance", description = "Whether a trainee was at a session.")
record AttendanceResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the trainee.", required = true)
        UUID trainee,

        @Schema(description = "The id of the session.", required = true)
        UUID session,

        @Schema(description = "Whether they were there.", required = true)
        AttendanceState state,

        @Schema(description = "To what it can be corrected.", required = true, maxItems = 3)
        List<AttendanceState> allowedTransitions,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was marked first.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last corrected.", required = true)
        Instant updatedAt) {

    static AttendanceResponse from(Attendance attendance) {
        return new AttendanceResponse(
                attendance.id(),
                attendance.trainee().id(),
                attendance.session().id(),
                attendance.state(),
                AttendanceState.TABLE.from(attendance.state()),
                attendance.version(),
                attendance.createdAt(),
                attendance.updatedAt());
    }
}
