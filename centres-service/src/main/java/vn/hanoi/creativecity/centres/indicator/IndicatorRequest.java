package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an indicator; also what a merge patch is applied to. */
@Schema(name = "IndicatorInput", description = "What makes an indicator.")
record IndicatorRequest(
        @NotNull
        @Size(max = 50)
        @Pattern(regexp = "[a-z][a-z0-9_]{0,49}")
        @Schema(description = "Its name in URLs, in snake_case; cannot be changed later.", examples = "events_held")
        String code,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @NotNull @TextLength(max = 50) @Schema(description = "What it is counted in, at most 50 characters.")
        LocalizedText unit,

        @TextLength(max = 2000) @Schema(description = "What is counted and how, in at most 2,000 characters.")
        LocalizedText description,

        @Min(0)
        @Max(4)
        @Schema(
                description = "The most decimals of its values, 0 to 4; whole numbers alone when absent.",
                format = "int32",
                examples = "0")
        Integer decimals,

        @Schema(description = "Who sees its values beside staff; `partner` when absent.")
        Visibility visibility) {

    /** What nobody has decided to publish stays among the partners. */
    IndicatorRequest {
        decimals = decimals == null ? Integer.valueOf(0) : decimals;
        visibility = visibility == null ? Visibility.PARTNER : visibility;
    }

    /** What would make the indicator as it is now. */
    static IndicatorRequest of(Indicator indicator) {
        return new IndicatorRequest(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.description(),
                indicator.decimals(),
                indicator.visibility());
    }
}
