package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** A grant, written whole. */
@Schema(name = "GrantInput", description = "What a project is granted.")
record GrantRequest(
        @NotNull
        @Schema(
                description =
                        "How much it is, above 0; never less than what is bound. Its currency stays as soon as there are instalments.")
        Money amount,

        @Schema(description = "The day of the decision.", examples = "2026-03-01")
        LocalDate decidedOn,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/QĐ-UBND")
        String document,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    GrantRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }
}
