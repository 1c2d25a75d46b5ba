package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** Something by which a jury judges what was handed in. Decimals are strings, so that no reader makes a float of them. */
@Schema(description = "Something by which a jury judges what was handed in.")
public record Criterion(
        @NotNull
        @Pattern(regexp = CODE)
        @Schema(
                description = "Its code, one of its own within the call.",
                maxLength = 30,
                examples = "cultural_meaning")
        String code,

        @NotNull @TextLength(max = 200) @Schema(description = "What it is called, at most 200 characters.")
        LocalizedText name,

        @TextLength(max = 2000) @Schema(description = "What jurors look at, at most 2,000 characters.")
        LocalizedText description,

        @NotNull
        @Pattern(regexp = "\\d{1,4}(\\.\\d{1,4})?")
        @Schema(
                description =
                        "How much it counts beside the others: a decimal, more than 0. Weights need not add up to anything.",
                maxLength = 9,
                examples = "40")
        String weight,

        @NotNull @Valid @Schema(description = "The marks that a juror can give.")
        Scale scale,

        @Schema(
                description =
                        "Whether a review must have a mark for it. Where it is not required and has none, it counts for nothing, not for 0.",
                defaultValue = "true")
        Boolean required) {

    /** What the code of a criterion or an award looks like. */
    public static final String CODE = "[a-z][a-z0-9_]{0,29}";

    public Criterion {
        required = required == null || required;
    }

    public BigDecimal weighs() {
        return new BigDecimal(weight);
    }
}
