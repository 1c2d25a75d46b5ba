package vn.hanoi.creativecity.gateway.partner;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import vn.hanoi.creativecity.gateway.partner.PartnerDashboard.Total;
import vn.hanoi.creativecity.platform.money.Money;

/** Adds up the money of agreements, each currency by itself. */
final class Totals {

    /** The money of one agreement; null where there is none. */
    record Amounts(Money committedCapital, Money disbursed) {}

    private record Sums(BigDecimal committed, BigDecimal disbursed) {

        private Sums plus(Sums other) {
            return new Sums(committed.add(other.committed), disbursed.add(other.disbursed));
        }
    }

    private Totals() {}

    static List<Total> of(List<Amounts> agreements) {
        TreeMap<String, Sums> sums = new TreeMap<>();
        for (Amounts agreement : agreements) {
            if (agreement.committedCapital() != null) {
                add(sums, agreement.committedCapital(), true);
            }
            if (agreement.disbursed() != null) {
                add(sums, agreement.disbursed(), false);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> total(Currency.getInstance(sum.getKey()), sum.getValue()))
                .toList();
    }

    private static Total total(Currency currency, Sums sums) {
        return new Total(new Money(sums.committed(), currency), new Money(sums.disbursed(), currency));
    }

    private static void add(TreeMap<String, Sums> sums, Money money, boolean isCommitted) {
        sums.merge(
                money.currency().getCurrencyCode(),
                isCommitted ? new Sums(money.amount(), BigDecimal.ZERO) : new Sums(BigDecimal.ZERO, money.amount()),
                Sums::plus);
    }
}
