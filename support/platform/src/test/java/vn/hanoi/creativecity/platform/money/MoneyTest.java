package vn.hanoi.creativecity.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1250000000, VND, 1250000000",
        "1250000000.00, VND, 1250000000",
        "0, VND, 0",
        "-5, VND, -5",
        "12, USD, 12.00",
        "12.5, USD, 12.50",
        "12.500, USD, 12.50",
        "0.125, KWD, 0.125",
        "1, KWD, 1.000",
        "999999999999999, VND, 999999999999999",
        "999999999999999.99, USD, 999999999999999.99",
        "100, XXX, 100"
    })
    void anAmountHasTheScaleOfItsCurrency(String amount, String currency, String written) {
        Money money = Money.of(amount, currency);

        assertEquals(written, money.amountAsText());
        assertEquals(currency, money.currencyCode());
        assertEquals(new Money(new BigDecimal(written), Currency.getInstance(currency)), money);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, VND, VND has at most 0 decimals.",
        "0.001, USD, USD has at most 2 decimals.",
        "0.0001, KWD, KWD has at most 3 decimals."
    })
    void moreDecimalsThanTheCurrencyHasAreRefused(String amount, String currency, String message) {
        assertInvalid("/amount", message, amount, currency);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "1,000",
                "1.000.000",
                "+5",
                "1e3",
                "1.",
                ".5",
                "--1",
                "5 ",
                "٥",
                "NaN",
                "0x10",
                "1000000000000000"
            })
    void anAmountIsADecimalStringAndNothingElse(String amount) {
        assertInvalid("/amount", "amount must be a decimal string such as “1250000000”.", amount, "VND");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "vnd", "VN", "VNDD", "đ", "$"})
    void aCurrencyIsACodeOfIso4217(String currency) {
        assertInvalid("/currency", "currency must be an ISO 4217 code.", "1", currency);
    }

    @Test
    void anAmountCanBeTooLarge() {
        var sum = Money.of("999999999999999", "VND");

        var refused = assertThrows(InvalidMoney.class, () -> sum.plus(Money.vnd(1)));
        assertEquals(
                "An amount has at most 15 digits before the point.",
                refused.text().en());
    }

    @Test
    void amountsOfOneCurrencyAddUp() {
        assertEquals(Money.of("0.30", "USD"), Money.of("0.1", "USD").plus(Money.of("0.2", "USD")));
        assertEquals(Money.vnd(-1), Money.vnd(1).plus(Money.vnd(-2)));
    }

    @Test
    void amountsOfTwoCurrenciesDoNot() {
        var refused = assertThrows(InvalidMoney.class, () -> Money.vnd(1).plus(Money.of("1", "USD")));

        assertEquals("/currency", refused.member());
        assertEquals("The currency must be VND, not USD.", refused.text().en());
        assertEquals("Tiền tệ phải là VND, không phải USD.", refused.text().vi());
    }

    private static void assertInvalid(String member, String message, String amount, String currency) {
        var refused = assertThrows(InvalidMoney.class, () -> Money.of(amount, currency));
        assertEquals(member, refused.member());
        assertEquals(message, refused.text().en());
    }
}
