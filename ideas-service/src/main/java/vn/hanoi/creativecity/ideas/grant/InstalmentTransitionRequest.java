package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves an instalment to another state, with what belongs to that. */
@Schema(name = "InstalmentTransition", description = "Moves an instalment to another state, with what belongs to that.")
record InstalmentTransitionRequest(
        @NotNull @Schema(description = "The next state.") InstalmentState state,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why. Needed to decline it, and where it failed or was recovered.",
                examples = "Tài khoản đã đóng")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "15/QĐ-SVHTT")
        String document,

        @Valid
        @Schema(description = "What shows for what it is or was spent; with `requested`, and needed with `reconciled`.")
        Evidence evidence,

        @Size(min = 1, max = 100)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        @Schema(
                description =
                        "The reference of the payment, which no other has; needed with `paid`, and for nothing else.",
                examples = "UNC-2026-0017")
        String paymentReference,

        @Schema(
                description = "The day of the payment, not in the future; with `paid`. Today when absent.",
                examples = "2026-07-01")
        LocalDate paidOn) {}
