package vn.hanoi.creativecity.events.checkin;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many have registered for a session, and how many have come. */
@Schema(name = "SessionAttendance", description = "How many have registered for a session, and how many have come.")
record AttendanceResponse(
        @Schema(description = "The session.", required = true)
        UUID session,

        @Schema(
                description = "How many registrations have seats, among them those for the whole event.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "24")
        int registrations,

        @Schema(
                description = "For how many people these are.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "40")
        int registered,

        @Schema(
                description = "How many of the registrations have been checked in.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "20")
        int checkIns,

        @Schema(
                description = "How many people have come with these.",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "33")
        int present) {}
