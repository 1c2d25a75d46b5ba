package vn.hanoi.creativecity.events.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * A session as it was released. What takes part is there by its id alone: names stay where they can be taken back, so
 * that no released version has to be rewritten when somebody is erased.
 */
@Schema(name = "ReleasedSession", description = "A session as it stood when the programme was released.")
record FrozenSession(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The code.", required = true, maxLength = 50, examples = "HN-7K3F")
        String code,

        @Schema(description = "The event.", required = true) FrozenEvent event,

        @Schema(description = "Its own title, or else the event's.", required = true)
        LocalizedText title,

        @Schema(description = "When it starts.", required = true)
        Instant startsAt,

        @Schema(description = "When it ends.", required = true)
        Instant endsAt,

        @Schema(
                description = "The day of the festival, which ends at four in the morning.",
                required = true,
                examples = "2026-11-07")
        LocalDate day,

        @Schema(description = "Where; absent for what has no place.")
        FrozenVenue venue,

        @Schema(description = "Where it is shown online.", format = "uri", maxLength = 2000)
        String onlineUrl,

        @Schema(
                description = "`scheduled`, `rescheduled`, `postponed`, `cancelled` or `moved_online`.",
                required = true,
                maxLength = 30,
                examples = "scheduled")
        String status,

        @Schema(
                description = "Who takes part and agreed to be named; the names are at `/v1/participants`.",
                required = true,
                maxItems = 200)
        List<FrozenParticipant> participants) {

    private static final String CANCELLED = "cancelled";
    private static final String POSTPONED = "postponed";
    private static final String MOVED_ONLINE = "moved_online";

    /** The event of a session. */
    @Schema(name = "ReleasedEvent", description = "The event of a released session.")
    record FrozenEvent(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(
                    description = "Its name in URLs at that time.",
                    required = true,
                    maxLength = 100,
                    examples = "giao-lo-sang-tao")
            String slug,

            @Schema(description = "What kind of event it is.", required = true, maxLength = 30, examples = "exhibition")
            String type) {}

    /** The venue of a session. */
    @Schema(name = "ReleasedVenue", description = "The venue of a released session.")
    record FrozenVenue(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(
                    description = "Its name in URLs at that time.",
                    required = true,
                    maxLength = 100,
                    examples = "bao-tang-ha-noi")
            String slug,

            @Schema(description = "Its name at that time.", required = true)
            LocalizedText name) {}

    /** One who takes part. */
    @Schema(name = "ReleasedParticipant", description = "One who takes part in a released session.")
    record FrozenParticipant(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(description = "As what.", required = true, maxLength = 30, examples = "speaker")
            String role) {}

    boolean isCancelled() {
        return status.equals(CANCELLED);
    }

    boolean isPostponed() {
        return status.equals(POSTPONED);
    }

    boolean isOnline() {
        return status.equals(MOVED_ONLINE);
    }

    UUID venueId() {
        return venue == null ? null : venue.id();
    }
}
