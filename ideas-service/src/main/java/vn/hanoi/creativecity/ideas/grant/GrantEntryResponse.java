package vn.hanoi.creativecity.ideas.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.money.Money;

/** An entry of the book as it is read. */
@Schema(name = "GrantEntry", description = "A move of an instalment in the book of its grant. It never changes.")
record GrantEntryResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the instalment.", required = true)
        UUID instalment,

        @Schema(
                description = "Which instalment of the grant that is.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "The state to which it was moved.", required = true)
        InstalmentState state,

        @Schema(
                description =
                        "What that adds to what is bound of the grant, negative where it takes away: the sum of all is `bound`.",
                required = true)
        Money change,

        @Schema(description = "What shows for what it is or was spent.")
        Evidence evidence,

        @Schema(description = "The reference of the payment.", maxLength = 100, examples = "UNC-2026-0017")
        String paymentReference,

        @Schema(description = "The day of the payment.") LocalDate paidOn,

        @Schema(description = "Why.", maxLength = 2000, examples = "Tài khoản đã đóng")
        String reason,

        @Schema(description = "The deciding document.", maxLength = 500, examples = "15/QĐ-SVHTT")
        String document,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "Who moved it, by the identifier of the account; for finance and staff.", maxLength = 255)
        String actor,

        @Schema(description = "When it was recorded.", required = true)
        Instant at) {

    static GrantEntryResponse from(GrantEntry entry, boolean seesWho) {
        return new GrantEntryResponse(
                entry.id(),
                entry.instalment().id(),
                entry.instalment().number(),
                entry.state(),
                entry.change(),
                entry.evidence(),
                entry.paymentReference(),
                entry.paidOn(),
                entry.reason(),
                entry.document(),
                seesWho ? entry.actor() : null,
                entry.at());
    }
}
