package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** A grant as it is read, by the owner of the project, finance and staff alone. */
@Schema(name = "Grant", description = "The money that a project is granted, and how much of it is bound.")
record GrantResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the project.", required = true)
        UUID project,

        @Schema(description = "How much it is.", required = true)
        Money amount,

        @Schema(description = "How much of it is bound: approved, or paid and not recovered.", required = true)
        Money bound,

        @Schema(description = "How much can still be approved.", required = true)
        Money left,

        @Schema(description = "The day of the decision.") LocalDate decidedOn,

        @Schema(description = "The deciding document.", maxLength = 500, examples = "102/QĐ-UBND")
        String document,

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

        @Schema(
                description = "The version of this record, counted up by each change of it and of what is bound.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static GrantResponse from(Grant grant) {
        return new GrantResponse(
                grant.id(),
                grant.project().id(),
                grant.amount(),
                grant.bound(),
                grant.left(),
                grant.decidedOn(),
                grant.document(),
                grant.source(),
                grant.assumed(),
                grant.version(),
                grant.createdAt(),
                grant.updatedAt());
    }
}
