package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A call as it is read. */
@Schema(
        name = "Call",
        description = "An invitation to hand in ideas or designs, or to show talent, within a window of time.")
record CallResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "tuyen-chon-y-tuong-sang-tao-ha-noi")
        String slug,

        @Schema(description = "What it asks for.", required = true)
        CallKind kind,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is about, in a sentence or two.")
        LocalizedText summary,

        @Schema(description = "The whole brief for those who take part.")
        LocalizedText brief,

        @Schema(description = "Who may take part.") LocalizedText eligibility,

        @Schema(description = "The creative fields that it addresses.", required = true, maxItems = 7)
        List<Discipline> disciplines,

        @Schema(
                description = "The slug of the centre that it is about.",
                maxLength = 100,
                examples = "trung-tam-sang-tao-tre-bac-an-khanh")
        String centre,

        @Schema(
                description = "The first instant at which it takes submissions.",
                required = true,
                examples = "2025-06-01T01:00:00Z")
        Instant opensAt,

        @Schema(
                description = "The instant from which it no longer takes submissions.",
                required = true,
                examples = "2027-12-31T10:00:00Z")
        Instant closesAt,

        @Schema(description = "How far its organisers have brought it.", required = true)
        CallState state,

        @Schema(
                description =
                        "Where it stands at this moment: open from `opensAt` until just before `closesAt`. Absent for a draft and for a cancelled call; a completed one is closed.")
        CallPhase phase,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 4)
        List<CallState> allowedTransitions,

        @Schema(description = "The item of the city's plan that it carries out.", maxLength = 3, examples = "P4")
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

    static CallResponse from(Call call, Instant now) {
        return new CallResponse(
                call.id(),
                call.slug(),
                call.kind(),
                call.name(),
                call.summary(),
                call.brief(),
                call.eligibility(),
                call.disciplines(),
                call.centre(),
                call.opensAt(),
                call.closesAt(),
                call.state(),
                call.phase(now).orElse(null),
                CallState.TABLE.from(call.state()),
                call.planItem(),
                call.source(),
                call.assumed(),
                call.version(),
                call.createdAt(),
                call.updatedAt());
    }
}
