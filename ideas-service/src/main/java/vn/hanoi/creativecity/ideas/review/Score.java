package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Criterion;

/** The mark for one criterion. Decimals are strings, so that no reader makes a float of them. */
@Schema(description = "The mark for one criterion.")
public record Score(
        @NotNull
        @Pattern(regexp = Criterion.CODE)
        @Schema(description = "The code of the criterion.", maxLength = 30, examples = "cultural_meaning")
        String criterion,

        @NotNull
        @Pattern(regexp = "\\d{1,4}(\\.\\d{1,2})?")
        @Schema(description = "The mark, on a step of the criterion's scale.", maxLength = 7, examples = "7.5")
        String mark) {

    BigDecimal value() {
        return new BigDecimal(mark);
    }
}
