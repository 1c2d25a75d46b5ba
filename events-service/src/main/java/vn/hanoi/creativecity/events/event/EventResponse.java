package vn.hanoi.creativecity.events.event;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.events.edition.EditionReference;
import vn.hanoi.creativecity.events.participant.ParticipantReference;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An event as it is read. */
@Schema(name = "Event", description = "What is shown, played, taught or celebrated; its sessions say when and where.")
record EventResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "trung-bay-nghe-xua-van-mieu")
        String slug,

        @Schema(description = "The edition of the festival that it belongs to.")
        EditionReference edition,

        @Schema(description = "The event that it is a part of.")
        EventReference superEvent,

        @Schema(description = "What sort of event it is.", required = true)
        EventType type,

        @Schema(description = "The title.", required = true) LocalizedText title,

        @Schema(description = "What it is, in a sentence or two.")
        LocalizedText summary,

        @Schema(description = "The whole story.") LocalizedText description,

        @Schema(description = "The creative fields that it is of.", required = true, maxItems = 7)
        List<Discipline> disciplines,

        @Schema(description = "For whom it is.", required = true, maxItems = 6)
        List<Audience> audience,

        @Schema(description = "The languages that are spoken in it [BCP 47].", required = true, maxItems = 10)
        List<@Size(max = 3) String> languages,

        @Schema(description = "What makes it usable by those who otherwise could not.", required = true, maxItems = 7)
        List<AccessibleBy> accessibility,

        @Schema(description = "What it costs to come, where it is known.")
        Price price,

        @Schema(description = "Who organises it.", required = true, maxItems = 20)
        List<Organiser> organisers,

        @Schema(description = "The unit of the city that leads it.")
        LocalizedText leadUnit,

        @Schema(
                description = "Who takes part. The public reads of those who agreed to be named.",
                required = true,
                maxItems = 200)
        List<Part> participants,

        @Schema(description = "Who may see it, and whether it takes place.", required = true)
        EventPublication publication,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 4)
        List<EventPublication> allowedTransitions,

        @Schema(description = "Why it is cancelled, or was when it was archived.")
        LocalizedText cancellation,

        @Schema(description = "The item of the city's plan that it carries out.", maxLength = 3, examples = "P14")
        String planItem,

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

    /** Who takes part as what. */
    @Schema(name = "EventParticipant", description = "Who takes part as what.")
    record Part(
            @Schema(description = "The participant.", required = true)
            ParticipantReference participant,

            @Schema(description = "As what.", required = true)
            ParticipantRole role) {}

    /** The event as somebody sees it, with what it names as far as they see that. */
    static EventResponse from(Event event, Predicate<Event> visible, Predicate<EventParticipant> named) {
        return new EventResponse(
                event.id(),
                event.slug(),
                EditionReference.of(event.edition()),
                event.superEvent() == null || !visible.test(event.superEvent())
                        ? null
                        : EventReference.of(event.superEvent()),
                event.type(),
                event.title(),
                event.summary(),
                event.description(),
                event.disciplines(),
                event.audience(),
                event.languages(),
                event.accessibility(),
                event.price(),
                event.organisers(),
                event.leadUnit(),
                event.participants().stream()
                        .filter(named)
                        .map(part -> new Part(ParticipantReference.of(part.participant()), part.role()))
                        .toList(),
                event.publication(),
                EventPublication.TABLE.from(event.publication()),
                event.cancellation(),
                event.planItem(),
                event.source(),
                event.assumed(),
                event.version(),
                event.createdAt(),
                event.updatedAt());
    }

    static EventResponse asStaffSee(Event event) {
        return from(event, _ -> true, _ -> true);
    }
}
