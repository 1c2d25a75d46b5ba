package vn.hanoi.creativecity.events.session;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.event.EventReference;
import vn.hanoi.creativecity.events.venue.VenueReference;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A session as it is read. */
@Schema(name = "Session", description = "An event takes place once: from when until when, and where.")
record SessionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "A short name that never changes.",
                required = true,
                maxLength = 10,
                examples = "7K3F9QXM")
        String code,

        @Schema(description = "The event that takes place.", required = true)
        EventReference event,

        @Schema(description = "What it is called: its own title, or that of the event.", required = true)
        LocalizedText title,

        @Schema(
                description =
                        "The day of the festival on which it begins, in Hà Nội. It ends at four in the morning: a night belongs to the evening before.",
                required = true,
                examples = "2026-11-14")
        LocalDate day,

        @Schema(description = "When it begins.", required = true)
        Instant startsAt,

        @Schema(description = "When it is over; the instant itself is no longer part of it.", required = true)
        Instant endsAt,

        @Schema(description = "Where it takes place.") VenueReference venue,

        @Schema(description = "Where it is seen online.", maxLength = 2000)
        String onlineUrl,

        @Schema(description = "Whether it takes place, and how.", required = true)
        SessionStatus status,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 5)
        List<SessionStatus> allowedTransitions,

        @Schema(description = "When it was to begin before, the oldest first.", required = true, maxItems = 200)
        List<PreviousStart> previousStarts,

        @Schema(description = "Why it was moved last.") LocalizedText reason,

        @Schema(description = "That it may overlap with another session in its venue.")
        Overlapping overlap,

        @Schema(
                description = "Counted up by one with each change that who comes must know of [RFC 5545 SEQUENCE].",
                required = true,
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "1")
        int sequence,

        @Schema(
                description = "Its name in calendars, which never changes.",
                required = true,
                maxLength = 100,
                examples = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70@events.creativecity.hanoi.gov.vn")
        String uid,

        @Schema(description = "When it last changed for who comes.", required = true)
        Instant revisedAt,

        @Schema(description = "The series that it was made in, for those made by a rule.")
        UUID series,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /** Why a session may overlap with another one, and who said so. */
    @Schema(name = "SessionOverlap", description = "Why a session may overlap with another one in its venue.")
    record Overlapping(
            @Schema(description = "Why.", required = true, maxLength = 500)
            String reason,

            @Personal
            @VisibleTo(Tier.STAFF)
            @Schema(description = "Who said so, by the identifier of the account.", maxLength = 255)
            String by) {}

    static SessionResponse from(Session session) {
        Overlap overlap = session.overlap();
        return new SessionResponse(
                session.id(),
                session.code(),
                EventReference.of(session.event()),
                session.shownTitle(),
                session.day(),
                session.startsAt(),
                session.endsAt(),
                VenueReference.of(session.venue()),
                session.onlineUrl(),
                session.status(),
                SessionStatus.TABLE.from(session.status()),
                session.previousStarts(),
                session.reason(),
                overlap == null ? null : new Overlapping(overlap.reason(), overlap.by()),
                session.sequence(),
                session.uid(),
                session.revisedAt(),
                session.series(),
                session.source(),
                session.assumed(),
                session.version(),
                session.createdAt(),
                session.updatedAt());
    }
}
