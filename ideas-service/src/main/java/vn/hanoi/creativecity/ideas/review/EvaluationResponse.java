package vn.hanoi.creativecity.ideas.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallReference;

/** Where the evaluation of a call stands, for staff. */
@Schema(name = "Evaluation", description = "Where the evaluation of a call stands.")
record EvaluationResponse(
        @Schema(description = "The call.", required = true) CallReference call,

        @Schema(description = "Whether reviews can still be submitted.", required = true)
        EvaluationState state,

        @Schema(description = "The states to which it can be moved.", required = true, maxItems = 1)
        List<EvaluationState> allowedTransitions,

        @Schema(description = "When it was closed.") Instant closedAt,

        @Schema(description = "Why it was closed.", maxLength = 2000)
        String reason,

        @Schema(description = "Since when the decision is published.")
        Instant publishedAt,

        @Schema(description = "How many assignments there are in each state.", required = true, maxItems = 5)
        List<Count> assignments) {

    /** How many assignments are in a state. */
    @Schema(name = "AssignmentCount", description = "How many assignments are in a state.")
    record Count(
            @Schema(description = "The state.", required = true)
            AssignmentState state,

            @Schema(
                    description = "How many there are.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64")
            long count) {}

    static EvaluationResponse from(Call call, Optional<Evaluation> closed, Map<AssignmentState, Long> assignments) {
        EvaluationState state = closed.isPresent() ? EvaluationState.CLOSED : EvaluationState.OPEN;
        return new EvaluationResponse(
                CallReference.of(call),
                state,
                EvaluationState.TABLE.from(state),
                closed.map(Evaluation::closedAt).orElse(null),
                closed.map(Evaluation::reason).orElse(null),
                closed.map(Evaluation::publishedAt).orElse(null),
                assignments.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
