package vn.hanoi.creativecity.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an event; also what a merge patch is applied to. */
@Schema(name = "EventInput", description = "What makes an event.")
public record EventRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese title when absent.",
                examples = "trung-bay-nghe-xua-van-mieu")
        String slug,

        @Size(max = 100)
        @Schema(
                description =
                        "The edition of the festival that it belongs to, by id, slug or year; none for the rest of the year.",
                examples = "2026")
        String edition,

        @Size(max = 100)
        @Schema(
                description =
                        "The event that it is a part of, by id or slug. No event is part of itself, however many are between.",
                examples = "tuan-le-thiet-ke")
        String superEvent,

        @NotNull @Schema(description = "What sort of event it is.")
        EventType type,

        @NotNull @TextLength(max = 200) @Schema(description = "The title, at most 200 characters in each language.")
        LocalizedText title,

        @TextLength(max = 500) @Schema(description = "What it is, in at most 500 characters.")
        LocalizedText summary,

        @TextLength(max = 10000) @Schema(description = "The whole story, in at most 10,000 characters.")
        LocalizedText description,

        @Size(max = 7) @Schema(description = "The creative fields that it is of.", uniqueItems = true)
        List<@NotNull Discipline> disciplines,

        @Size(max = 6) @Schema(description = "For whom it is.", uniqueItems = true)
        List<@NotNull Audience> audience,

        @Size(max = 10)
        @Schema(
                description = "The languages that are spoken in it [BCP 47].",
                uniqueItems = true,
                examples = "[\"vi\"]")
        List<@NotNull @Size(max = 3) @Pattern(regexp = "[a-z]{2,3}") String> languages,

        @Size(max = 7)
        @Schema(description = "What makes it usable by those who otherwise could not.", uniqueItems = true)
        List<@NotNull AccessibleBy> accessibility,

        @Schema(description = "What it costs to come, where it is known.")
        Price price,

        @Size(max = 20) @Schema(description = "Who organises it, the first of them first.")
        List<@NotNull @Valid Organiser> organisers,

        @TextLength(max = 200) @Schema(description = "The unit of the city that leads it, in at most 200 characters.")
        LocalizedText leadUnit,

        @Size(max = 200) @Schema(description = "Who takes part, in the order in which they are named.")
        List<@NotNull @Valid Part> participants,

        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Schema(
                description = "The item of the city's plan that it carries out, P1 to P16.",
                maxLength = 3,
                examples = "P14")
        String planItem,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty. */
    public EventRequest {
        disciplines = disciplines == null ? List.of() : disciplines;
        audience = audience == null ? List.of() : audience;
        languages = languages == null ? List.of() : languages;
        accessibility = accessibility == null ? List.of() : accessibility;
        organisers = organisers == null ? List.of() : organisers;
        participants = participants == null ? List.of() : participants;
        assumed = assumed == null ? List.of() : assumed;
    }

    /** Who takes part as what. */
    @Schema(name = "EventParticipantInput", description = "Who takes part as what.")
    record Part(
            @NotNull @Size(max = 100) @Schema(description = "The participant, by id or slug.", examples = "nghe-nhan-1")
            String participant,

            @NotNull @Schema(description = "As what.") ParticipantRole role) {}

    /** What would make the event as it is now. */
    static EventRequest of(Event event) {
        return new EventRequest(
                event.slug(),
                event.edition() == null ? null : event.edition().slug(),
                event.superEvent() == null ? null : event.superEvent().slug(),
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
                        .map(part -> new Part(part.participant().slug(), part.role()))
                        .toList(),
                event.planItem(),
                event.source(),
                event.assumed());
    }
}
