package vn.hanoi.creativecity.gateway.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import vn.hanoi.creativecity.gateway.partner.PartnerDashboard.Total;
import vn.hanoi.creativecity.platform.money.Money;

/** Adds up the money of agreements, each currency by itself. */
final class Totals {

    private record Sums(BigDecimal committed, BigDecimal disbursed) {

        private static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

        private Sums plus(Sums other) {
            return new Sums(committed.add(other.committed), disbursed.add(other.disbursed));
        }
    }

    private Totals() {}

    static List<Total> of(List<JsonNode> agreements) {
        TreeMap<String, Sums> sums = new TreeMap<>();
        for (JsonNode agreement : agreements) {
            add(sums, agreement.path("committedCapital"), true);
            add(sums, agreement.path("disbursed"), false);
        }
        return sums.entrySet().stream()
                .map(sum -> total(Currency.getInstance(sum.getKey()), sum.getValue()))
                .toList();
    }

    private static Total total(Currency currency, Sums sums) {
        return new Total(new Money(sums.committed(), currency), new Money(sums.disbursed(), currency));
    }

    private static void add(TreeMap<String, Sums> sums, JsonNode money, boolean isCommitted) {
        if (money.isObject()) {
            BigDecimal amount = new BigDecimal(money.path("amount").asText());
            sums.merge(
                    money.path("currency").asText(),
                    isCommitted ? new Sums(amount, BigDecimal.ZERO) : new Sums(BigDecimal.ZERO, amount),
                    Sums::plus);
        }
    }
}
