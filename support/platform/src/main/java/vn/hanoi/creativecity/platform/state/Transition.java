package vn.hanoi.creativecity.platform.state;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** One move of a resource from a state to another. */
@Schema(description = "One move of a resource from a state to another: who, when and why.")
public record Transition(
        @Schema(
                description = "Which of the resource's states moved.",
                required = true,
                maxLength = 50,
                examples = "lifecycle")
        String state,

        @Schema(description = "The value before.", required = true, maxLength = 50, examples = "approved")
        String from,

        @Schema(description = "The value after.", required = true, maxLength = 50, examples = "in_preparation")
        String to,

        @Schema(description = "When it was recorded.", required = true)
        Instant at,

        @Schema(description = "Who recorded it, by the identifier of the account.", maxLength = 255)
        @VisibleTo(Tier.STAFF)
        String actor,

        @Schema(description = "The day from which it holds in the world, where that is known.")
        LocalDate effectiveOn,

        @Schema(description = "Why.", maxLength = 2000, examples = "Giai đoạn đầu mở tại bảo tàng")
        String reason,

        @Schema(description = "The deciding document.", maxLength = 500, examples = "102/KH-UBND")
        String document) {}
