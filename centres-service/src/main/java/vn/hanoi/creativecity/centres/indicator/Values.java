package vn.hanoi.creativecity.centres.indicator;

import java.math.BigDecimal;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** Values of observations: decimal strings, so that no reader makes a float of them. */
final class Values {

    static final String PATTERN = "-?\\d{1,15}(\\.\\d{1,4})?";

    private Values() {}

    /**
     * The value, with as many decimals as the indicator has.
     *
     * @throws Problem 422 when it has more
     */
    static BigDecimal of(String text, Indicator indicator) {
        BigDecimal value = new BigDecimal(text);
        if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            throw Problem.invalid(
                    "/value",
                    "too_many_decimals",
                    indicator.decimals() == 0
                            ? new Message("Phải là số nguyên.", "Must be a whole number.")
                            : Message.of(
                                    "Nhiều nhất %d chữ số thập phân.", "At most %d decimals.", indicator.decimals()));
        }
        return value.setScale(indicator.decimals());
    }
}
