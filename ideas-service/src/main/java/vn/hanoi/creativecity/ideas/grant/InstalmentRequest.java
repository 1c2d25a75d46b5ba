package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** What makes an instalment. It does not change; another one is planned in its place. */
@Schema(name = "InstalmentInput", description = "What makes an instalment.")
record InstalmentRequest(
        @NotNull @Schema(description = "What it comes to, above 0 and in the currency of the grant.")
        Money amount,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "What it is for, in at most 500 characters.", examples = "Làm mẫu thử")
        String purpose,

        @Schema(description = "The day on which it is due.", examples = "2026-06-30")
        LocalDate dueOn,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    InstalmentRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }
}
