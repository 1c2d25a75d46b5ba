package vn.hanoi.creativecity.platform.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.Explained;
import vn.hanoi.creativecity.platform.text.Message;

/** An amount or a currency that is none. */
public final class InvalidMoney extends IllegalArgumentException implements Explained {

    private static final long serialVersionUID = 1;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    private static final String AMOUNT = "/amount";
    private static final String CURRENCY = "/currency";

    private final String member;
    private final transient Message text;

    private InvalidMoney(String member, Message text) {
        super(text.en());
        this.member = member;
        this.text = text;
    }

    @Override
    public Message text() {
        return text;
    }

    @Override
    public String member() {
        return member;
    }

    static BigDecimal amount(String amount) {
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            throw new InvalidMoney(
                    AMOUNT,
                    new Message(
                            "amount phải là chuỗi thập phân như “1250000000”.",
                            "amount must be a decimal string such as “1250000000”."));
        }
        return new BigDecimal(amount);
    }

    static Currency currency(String code) {
        try {
            return Currency.getInstance(String.valueOf(code));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidMoney(
                    CURRENCY, new Message("currency phải là một mã ISO 4217.", "currency must be an ISO 4217 code."));
        }
    }

    static InvalidMoney tooManyDecimals(Currency currency, int digits) {
        return new InvalidMoney(
                AMOUNT,
                Message.of(
                        "%s có nhiều nhất %d chữ số thập phân.",
                        "%s has at most %d decimals.", currency.getCurrencyCode(), digits));
    }

    static InvalidMoney tooLarge(int digits) {
        return new InvalidMoney(
                AMOUNT,
                Message.of(
                        "Số tiền có nhiều nhất %d chữ số trước dấu thập phân.",
                        "An amount has at most %d digits before the point.", digits));
    }

    static InvalidMoney otherCurrency(Currency found, Currency expected) {
        return new InvalidMoney(
                CURRENCY,
                Message.of(
                        "Tiền tệ phải là %2$s, không phải %1$s.",
                        "The currency must be %2$s, not %1$s.", found.getCurrencyCode(), expected.getCurrencyCode()));
    }
}
