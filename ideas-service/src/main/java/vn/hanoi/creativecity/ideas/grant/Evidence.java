package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** What shows for what the money is or was spent, such as an invoice. */
@Schema(name = "PaymentEvidence", description = "What shows for what the money is or was spent, such as an invoice.")
record Evidence(
        @NotNull
        @Size(min = 1, max = 500)
        @Schema(description = "The document, by its number.", examples = "HĐ-2026-0042")
        String document,

        @NotNull @Schema(description = "What it comes to, above 0 and never above the instalment.")
        Money amount) {}
