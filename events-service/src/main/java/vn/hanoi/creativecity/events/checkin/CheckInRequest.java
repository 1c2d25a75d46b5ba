package vn.hanoi.creativecity.events.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records that somebody has come. */
@Schema(name = "CheckInInput", description = "Records that somebody who had registered has come.")
record CheckInRequest(
        @NotNull
        @Size(min = 1, max = 40)
        @Schema(description = "The code of the registration, as it is shown.", examples = "7K3F-9QXM-2WTD")
        String code,

        @NotNull @Size(min = 1, max = 100) @Schema(description = "The session, by id or code.", examples = "S7K3F9QX")
        String session,

        @Schema(
                description = "When they came, for a device that had no network then; now when absent.",
                examples = "2026-11-14T01:55:00Z")
        Instant at,

        @Min(1)
        @Max(100)
        @Schema(
                description = "How many of the group have come; all of it when absent.",
                format = "int32",
                examples = "3")
        Integer present) {}
