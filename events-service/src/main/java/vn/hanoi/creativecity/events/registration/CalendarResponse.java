package vn.hanoi.creativecity.events.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a registrant's own calendar is, this once. */
@Schema(
        name = "RegistrationCalendar",
        description = "Where a registrant's own calendar is. The address is in no other answer.")
record CalendarResponse(
        @Schema(
                description = "The address to subscribe to. Keep it to yourself: whoever has it reads the calendar.",
                required = true,
                format = "uri",
                maxLength = 500,
                examples = "https://api.example/v1/calendars/registrations/q7m2x4k6b3n5c2v7a4s6d3f5g2h4j6kz.ics")
        String address) {}
