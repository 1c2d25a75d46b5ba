package vn.hanoi.creativecity.ideas.result;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A decision as it is read. */
@Schema(name = "Determination", description = "What was decided about the submissions of a call.")
record DeterminationResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The call.", required = true) CallReference call,

        @Schema(description = "The id of the result on whose ground it was decided.", required = true)
        UUID result,

        @Schema(description = "Who wins which award.", required = true, maxItems = 20)
        List<AwardedTo> awards,

        @Schema(
                description = "The codes of those that are accepted without an award.",
                required = true,
                maxItems = 1000)
        List<@Size(max = 12) String> accepted,

        @Schema(description = "Why the awards do not follow the ranking; absent where they do.")
        LocalizedText reason,

        @Schema(description = "The deciding document.", maxLength = 500, examples = "102/QĐ-UBND")
        String document,

        @Schema(description = "How far it has come.", required = true)
        DeterminationState state,

        @VisibleTo(Tier.STAFF) @Schema(description = "The states to which it can be moved, for staff.", maxItems = 2)
        List<DeterminationState> allowedTransitions,

        @Schema(description = "The first instant at which it may be published.", required = true)
        Instant publishAt,

        @Schema(description = "Whether its publication completes the call.", required = true)
        boolean completesCall,

        @Schema(description = "When it was published.") Instant publishedAt,

        @Schema(description = "Where the record comes from, for demonstration ones.", maxLength = 500)
        String source,

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

    static DeterminationResponse from(Determination determination) {
        return new DeterminationResponse(
                determination.id(),
                CallReference.of(determination.call()),
                determination.result().id(),
                determination.awards(),
                determination.accepted(),
                determination.reason(),
                determination.document(),
                determination.state(),
                DeterminationState.TABLE.from(determination.state()),
                determination.publishAt(),
                determination.completesCall(),
                determination.publishedAt(),
                determination.source(),
                determination.version(),
                determination.createdAt(),
                determination.updatedAt());
    }
}
