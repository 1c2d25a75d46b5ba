package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Marks whether a trainee was at a session. */
@Schema(name = "AttendanceInput", description = "Marks whether a trainee was at a session.")
record AttendanceRequest(
        @NotNull
        @Size(max = 100)
        @Schema(description = "The trainee, by id.", examples = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String trainee,

        @NotNull @Schema(description = "Whether they were there.")
        AttendanceState state) {}
