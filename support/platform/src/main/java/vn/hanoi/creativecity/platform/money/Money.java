package vn.hanoi.creativecity.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of one currency, written as a decimal string so that no reader makes a float of it.
 *
 * <p>The scale is the currency's own [ISO 4217]: none for VND, two digits for USD.
 */
@Schema(description = "An amount of money: a decimal string and its ISO 4217 currency.")
public record Money(
        @Schema(
                description = "The amount, in whole units of the currency, with its decimals where it has any.",
                required = true,
                implementation = String.class,
                pattern = "^-?\\d{1,15}(\\.\\d{1,4})?$",
                maxLength = 21,
                examples = "1250000000")
        BigDecimal amount,

        @Schema(
                description = "The currency [ISO 4217].",
                required = true,
                implementation = String.class,
                pattern = "^[A-Z]{3}$",
                minLength = 3,
                maxLength = 3,
                examples = "VND")
        Currency currency) {

    private static final int MOST_DIGITS = 15;

    /** Brings the amount to the scale of its currency. */
    public Money {
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw InvalidMoney.tooLarge(MOST_DIGITS);
        }
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > digits) {
            throw InvalidMoney.tooManyDecimals(currency, digits);
        }
        amount = amount.setScale(digits);
    }

    @JsonCreator
    static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return new Money(InvalidMoney.amount(amount), InvalidMoney.currency(currency));
    }

    public static Money vnd(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("VND"));
    }

    @JsonProperty("amount")
    String amountAsText() {
        return amount.toPlainString();
    }

    @JsonProperty("currency")
    String currencyCode() {
        return currency.getCurrencyCode();
    }

    /**
     * The sum of both.
     *
     * @throws InvalidMoney when the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw InvalidMoney.otherCurrency(other.currency, currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}
