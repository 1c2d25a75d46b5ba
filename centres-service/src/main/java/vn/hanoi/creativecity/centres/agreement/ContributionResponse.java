package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** A contribution as it is read, by staff and the partner of its agreement alone. */
@Schema(
        name = "Contribution",
        description = "Money that was given under an agreement, or an entry that takes one back.")
record ContributionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the agreement.", required = true)
        UUID agreement,

        @Schema(description = "The day on which it was given or taken back.", required = true)
        LocalDate contributedOn,

        @Schema(
                description = "The amount, negative where the entry takes another back: the sum is what was disbursed.",
                required = true)
        Money amount,

        @Schema(description = "The id of the contribution that it takes back.")
        UUID reverses,

        @Schema(description = "The document, by its number.", maxLength = 500, examples = "UNC-2024-0031")
        String document,

        @Schema(description = "What there is to say of it.", maxLength = 2000, examples = "Đợt 1")
        String note,

        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                maxLength = 500,
                examples = "Demonstration")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt) {

    static ContributionResponse from(Contribution contribution) {
        return new ContributionResponse(
                contribution.id(),
                contribution.agreement().id(),
                contribution.contributedOn(),
                contribution.amount(),
                contribution.reverses(),
                contribution.document(),
                contribution.note(),
                contribution.source(),
                contribution.assumed(),
                contribution.createdAt());
    }
}
