package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** What makes a contribution. */
@Schema(
        name = "ContributionInput",
        description =
                "Money that was given: an amount, or with `reverses` the entry that is taken back, and never both.")
record ContributionRequest(
        @NotNull @Schema(description = "The day on which it was given or taken back.", examples = "2024-03-31")
        LocalDate contributedOn,

        @Schema(description = "The amount, more than 0, in the currency of the commitment; absent with `reverses`.")
        Money amount,

        @Schema(
                description =
                        "The id of the contribution that was recorded wrongly: this entry takes the whole of it back.")
        UUID reverses,

        @Size(min = 1, max = 500) @Schema(description = "The document, by its number.", examples = "UNC-2024-0031")
        String document,

        @Size(min = 1, max = 2000) @Schema(description = "What there is to say of it.", examples = "Đợt 1")
        String note,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    ContributionRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }
}
