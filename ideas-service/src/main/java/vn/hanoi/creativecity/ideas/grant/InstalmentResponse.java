package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.money.Money;

/** An instalment as it is read, by the owner of the project, finance and staff alone. */
@Schema(name = "Instalment", description = "A part of a grant.")
record InstalmentResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the project.", required = true)
        UUID project,

        @Schema(
                description = "Which instalment of the grant it is, from 1.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "What it comes to.", required = true)
        Money amount,

        @Personal @Schema(description = "What it is for.", required = true, maxLength = 500, examples = "Làm mẫu thử")
        String purpose,

        @Schema(description = "The day on which it is due.") LocalDate dueOn,

        @Schema(description = "How far it has come.", required = true)
        InstalmentState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 8)
        List<InstalmentState> allowedTransitions,

        @Schema(description = "What shows for what it is or was spent.")
        Evidence evidence,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(
                description = "Who asked for it, by the identifier of the account; for finance and staff.",
                maxLength = 255)
        String requestedBy,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "Who approved it last, for finance and staff.", maxLength = 255)
        String approvedBy,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "Who paid it, for finance and staff.", maxLength = 255)
        String paidBy,

        @Schema(description = "The day of the payment.") LocalDate paidOn,

        @Schema(description = "The reference of the payment.", maxLength = 100, examples = "UNC-2026-0017")
        String paymentReference,

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
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was planned.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last moved.", required = true)
        Instant updatedAt) {

    /**
     * @param moves the states to which the reader may move it
     * @param seesWho whether the reader learns who did what
     */
    static InstalmentResponse from(Instalment instalment, List<InstalmentState> moves, boolean seesWho) {
        return new InstalmentResponse(
                instalment.id(),
                instalment.grant().project().id(),
                instalment.number(),
                instalment.amount(),
                instalment.purpose(),
                instalment.dueOn(),
                instalment.state(),
                moves,
                instalment.evidence(),
                seesWho ? instalment.requestedBy() : null,
                seesWho ? instalment.approvedBy() : null,
                seesWho ? instalment.paidBy() : null,
                instalment.paidOn(),
                instalment.paymentReference(),
                instalment.source(),
                instalment.assumed(),
                instalment.version(),
                instalment.createdAt(),
                instalment.updatedAt());
    }
}
