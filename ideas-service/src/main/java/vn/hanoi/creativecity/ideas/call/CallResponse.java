package vn.hanoi.creativecity.ideas.call;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
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

        @JsonRawValue
        @Schema(
                description =
                        "What those who take part are asked: a JSON Schema [draft 2020-12] of an object whose members are the answers, in the order of the questions. `x-identifying` marks answers that say who somebody is.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 30,
                examples = CallRequest.FORM)
        String answerForm,

        @Schema(description = "Which files a submission may have; absent where it has none.")
        AttachmentsPolicy attachmentsPolicy,

        @Schema(description = "By what a jury judges; none where there is no jury.", required = true, maxItems = 20)
        List<Criterion> criteria,

        @Schema(description = "How a jury goes about it; absent where there is none.")
        ReviewPolicy reviewPolicy,

        @VisibleTo(Tier.STAFF)
        @Schema(description = "Since when criteria and review policy are locked: since the first submitted review.")
        Instant criteriaLockedAt,

        @Schema(description = "How the public votes; absent where it does not.")
        VotingPolicy votingPolicy,

        @VisibleTo(Tier.STAFF) @Schema(description = "Since when the voting policy is locked: since the first ballot.")
        Instant votingLockedAt,

        @Schema(description = "What can be won.", required = true, maxItems = 20)
        List<Award> awards,

        @Schema(
                description =
                        "The SHA-256 of the lot that decides between equals. The lot itself is drawn when the call is published and shown with the result. Absent for a draft.",
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String seedHash,

        @Schema(description = "How far its organisers have brought it.", required = true)
        CallState state,

        @Schema(
                description =
                        "Where it stands at this moment: open from `opensAt` until just before `closesAt`; afterwards in evaluation if it has criteria, and closed if not. Absent for a draft and for a cancelled call; a completed one is closed.")
        CallPhase phase,

        @Schema(
                description =
                        "Where its vote stands at this moment: open from its `opensAt` until just before its `closesAt`. Absent without a vote, for a draft and for a cancelled call; closed for a completed one.")
        VotingPhase votingPhase,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 4)
        List<CallState> allowedTransitions,

        @Schema(
                description =
                        "Whether everybody is shown the submissions that were accepted, once the decision is published.",
                required = true)
        boolean showsSubmissions,

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
        Rulebook rules = call.rules();
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
                rules.answerForm() == null ? null : rules.answerForm().text(),
                rules.attachmentsPolicy(),
                rules.criteria(),
                rules.reviewPolicy(),
                call.criteriaLockedAt(),
                rules.votingPolicy(),
                call.votingLockedAt(),
                rules.awards(),
                Seed.hash(call.seed()),
                call.state(),
                call.phase(now).orElse(null),
                call.votingPhase(now).orElse(null),
                CallState.TABLE.from(call.state()),
                call.showsSubmissions(),
                call.planItem(),
                call.source(),
                call.assumed(),
                call.version(),
                call.createdAt(),
                call.updatedAt());
    }
}
