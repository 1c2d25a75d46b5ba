package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Scale;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an appearance; also what a merge patch is applied to. */
@Schema(name = "AppearanceInput", description = "What makes an appearance.")
record AppearanceRequest(
        @NotNull
        @Size(max = 100)
        @Schema(
                description = "The accepted submission that appears, of any call, by code or id. It stays.",
                examples = "HN-7K3F-9QXM")
        String submission,

        @NotNull
        @Min(1)
        @Max(200)
        @Schema(description = "Its place in the episode; each once.", format = "int32", examples = "1")
        Integer order,

        @NotNull
        @TextLength(max = 200)
        @Schema(description = "What the act is called, at most 200 characters in each language.")
        LocalizedText act,

        @Pattern(regexp = Scale.DECIMAL)
        @Schema(
                description =
                        "The mark of the jury, on the season's scale: a decimal in a string, so that no reader makes a float of it.",
                maxLength = 7,
                examples = "8.5")
        String score,

        @Schema(
                description =
                        "What came of it, once its episode has aired: a winner in a final only, and one in a season; nobody advances from a final.")
        Result result,

        @TextLength(max = 1000)
        @Schema(
                description =
                        "Why it appears though it was eliminated at an earlier stage of the season, in at most 1,000 characters; needed then.")
        LocalizedText wildcard,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** A list that is left out is empty. */
    AppearanceRequest {
        assumed = assumed == null ? List.of() : assumed;
    }

    BigDecimal mark() {
        return score == null ? null : new BigDecimal(score);
    }

    /** A mark without zeros that say nothing. */
    static String written(BigDecimal mark) {
        return mark == null ? null : mark.stripTrailingZeros().toPlainString();
    }

    /** What would make the appearance as it is now. */
    static AppearanceRequest of(Appearance appearance) {
        return new AppearanceRequest(
                appearance.submission(),
                appearance.position(),
                appearance.act(),
                appearance.writtenScore(),
                appearance.result(),
                appearance.wildcard(),
                appearance.source(),
                appearance.assumed());
    }
}
