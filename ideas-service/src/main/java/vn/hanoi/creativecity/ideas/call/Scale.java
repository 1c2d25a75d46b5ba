package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** The marks that a juror can give for a criterion: from the minimum to the maximum, step by step. */
@Schema(description = "The marks that a juror can give: from `minimum` to `maximum`, step by step.")
public record Scale(
        @NotNull @Pattern(regexp = DECIMAL) @Schema(description = "The lowest mark.", maxLength = 7, examples = "0")
        String minimum,

        @NotNull
        @Pattern(regexp = DECIMAL)
        @Schema(
                description = "The highest mark, a whole number of steps above the lowest.",
                maxLength = 7,
                examples = "10")
        String maximum,

        @NotNull
        @Pattern(regexp = DECIMAL)
        @Schema(description = "From one mark to the next, more than 0.", maxLength = 7, examples = "0.5")
        String step) {

    /** How a mark is written. */
    public static final String DECIMAL = "\\d{1,4}(\\.\\d{1,2})?";

    /** Notes what is wrong with it beyond the shape of its parts. */
    public void check(String at, Violations violations) {
        boolean hasSteps = steps().signum() > 0;
        violations.check(
                highest().compareTo(lowest()) > 0,
                at + "/maximum",
                "out_of_range",
                new Message("Phải lớn hơn minimum.", "Must be more than minimum."));
        violations.check(
                hasSteps, at + "/step", "out_of_range", new Message("Phải lớn hơn 0.", "Must be more than 0."));
        violations.check(
                !hasSteps || isOnAStep(highest()),
                at + "/step",
                "no_whole_number_of_steps",
                new Message(
                        "Từ minimum đến maximum phải là một số nguyên lần bước.",
                        "From minimum to maximum there must be a whole number of steps."));
    }

    /** Whether a mark is one of those that can be given. */
    public boolean has(BigDecimal mark) {
        return mark.compareTo(lowest()) >= 0 && mark.compareTo(highest()) <= 0 && isOnAStep(mark);
    }

    private boolean isOnAStep(BigDecimal mark) {
        return mark.subtract(lowest()).remainder(steps()).signum() == 0;
    }

    public BigDecimal lowest() {
        return new BigDecimal(minimum);
    }

    public BigDecimal highest() {
        return new BigDecimal(maximum);
    }

    private BigDecimal steps() {
        return new BigDecimal(step);
    }
}
