package vn.hanoi.creativecity.centres.craft;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** What a product costs at least and at most. */
@Schema(description = "What a product costs, from the least to the most, in one currency.")
record PriceRange(
        @NotNull @Schema(description = "The least, not below zero.", required = true)
        Money min,

        @NotNull @Schema(description = "The most, not below the least and of its currency.", required = true)
        Money max) {

    static PriceRange of(BigDecimal min, BigDecimal max, String currency) {
        return currency == null
                ? null
                : new PriceRange(
                        new Money(min, Currency.getInstance(currency)), new Money(max, Currency.getInstance(currency)));
    }

    void check(Violations violations) {
        violations.check(
                min.amount().signum() >= 0,
                "/price/min/amount",
                "out_of_range",
                new Message("Không được nhỏ hơn 0.", "Must not be below zero."));
        boolean isOneCurrency = min.currency().equals(max.currency());
        violations.check(
                isOneCurrency,
                "/price/max/currency",
                "other_currency",
                Message.of(
                        "Phải là %s như giá thấp nhất.",
                        "Must be %s like the least.", min.currency().getCurrencyCode()));
        violations.check(
                !isOneCurrency || max.amount().compareTo(min.amount()) >= 0,
                "/price/max/amount",
                "out_of_range",
                new Message("Không được thấp hơn giá thấp nhất.", "Must not be below the least."));
    }
}
