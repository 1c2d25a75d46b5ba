package vn.hanoi.creativecity.events.registration;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** A registration, as whoever registered and staff read it. */
@Schema(
        name = "Registration",
        description = "Seats for somebody and who comes with them, or their place among those who wait.")
record RegistrationResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "What is shown on arrival.", required = true, maxLength = 20, examples = "7K3F-9QXM-2WTD")
        @Personal
        String code,

        @Schema(description = "The event, when it is for all of it.")
        UUID event,

        @Schema(description = "The session, when it is for one.")
        UUID session,

        @Schema(description = "What has become of it.", required = true)
        RegistrationState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 4)
        List<RegistrationState> allowedTransitions,

        @Schema(
                description = "How many people come.",
                required = true,
                minimum = "1",
                maximum = "100",
                format = "int32",
                examples = "3")
        int groupSize,

        @Schema(
                description = "The place on the waiting list, counted from 1; only while it waits.",
                minimum = "1",
                maximum = "100000",
                format = "int32",
                examples = "4")
        Integer place,

        @Schema(description = "Until just before when seats are held for it; only while they are offered.")
        Instant offerUntil,

        @Schema(description = "How it came to its end; only when it has.")
        Cancellation cancellation,

        @Personal
        @Schema(
                description = "What the registrant is called; absent once that was forgotten.",
                maxLength = 200,
                examples = "Người đăng ký 1")
        String name,

        @Personal
        @Schema(
                description = "Where they are written to; absent once that was forgotten.",
                format = "email",
                maxLength = 254,
                examples = "nguoi.dang.ky.1@example.org")
        String mail,

        @Schema(description = "In which language.", required = true)
        Language language,

        @Personal
        @Schema(description = "What the others are called, as far as that was said.", required = true, maxItems = 99)
        List<@Size(max = 200) String> guests,

        @Schema(description = "What the registrant has agreed to.", required = true, maxItems = 2)
        List<Consent> consents,

        @Personal
        @Schema(
                description = "The identifier of the account that registered.",
                required = true,
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String registrant,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was made.", required = true)
        Instant registeredAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /**
     * @param moves the states to which the reader may move it
     * @param place null when it does not wait
     */
    static RegistrationResponse from(Registration registration, List<RegistrationState> moves, Integer place) {
        return new RegistrationResponse(
                registration.id(),
                registration.code(),
                registration.terms().event(),
                registration.terms().session(),
                registration.state(),
                moves,
                registration.groupSize(),
                place,
                registration.offerUntil(),
                registration.cancellation(),
                registration.name(),
                registration.mail(),
                registration.language(),
                registration.guests(),
                registration.consents(),
                registration.registrant(),
                registration.version(),
                registration.registeredAt(),
                registration.updatedAt());
    }

    /** As the audit keeps it. */
    static RegistrationResponse whole(Registration registration) {
        return from(registration, RegistrationState.TABLE.from(registration.state()), null);
    }
}
