package vn.hanoi.creativecity.events.checkin;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.registration.Arrival;
import vn.hanoi.creativecity.platform.audit.Personal;

/** That somebody has come, as staff read it. */
@Schema(name = "CheckIn", description = "That somebody who had registered has come to a session.")
record CheckInResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The session.", required = true)
        UUID session,

        @Schema(description = "The registration.", required = true)
        UUID registration,

        @Personal
        @Schema(
                description = "What the registrant is called; absent once that was forgotten.",
                maxLength = 200,
                examples = "Người đăng ký 1")
        String name,

        @Schema(
                description = "For how many people it is.",
                required = true,
                minimum = "1",
                maximum = "100",
                format = "int32",
                examples = "3")
        int groupSize,

        @Schema(
                description = "How many of them have come.",
                required = true,
                minimum = "1",
                maximum = "100",
                format = "int32",
                examples = "3")
        int present,

        @Schema(description = "When they came.", required = true)
        Instant at,

        @Schema(description = "When it was recorded.", required = true)
        Instant recordedAt,

        @Personal
        @Schema(
                description = "The identifier of the account that recorded it.",
                required = true,
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String recordedBy) {

    static CheckInResponse from(CheckIn checkIn) {
        Arrival arrival = checkIn.arrival();
        return new CheckInResponse(
                checkIn.id(),
                checkIn.session(),
                arrival.registration(),
                arrival.name(),
                arrival.groupSize(),
                checkIn.present(),
                checkIn.at(),
                checkIn.recordedAt(),
                checkIn.recordedBy());
    }
}
