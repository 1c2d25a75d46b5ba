package vn.hanoi.creativecity.centres.agreement;

import java.time.LocalDate;

/**
 * The legal form of an agreement, and from when to when the law has had it.
 *
 * <p>The forms of public-private partnership are those of article 45 of the Law on PPP (64/2020/QH14, in force since
 * 2021-01-01), before it of article 3 of Decree 63/2018/NĐ-CP (since 2018-06-19), before that of article 3 of Decree
 * 15/2015/NĐ-CP (since 2015-04-10), which did not know the mixed one. Public investment has had a law of its own since
 * 2015-01-01 (49/2014/QH13, today 58/2024/QH15). Sponsorship and cooperation need none.
 */
enum ContractType {
    BOT(since(2015, 4, 10)),
    BTO(since(2015, 4, 10)),
    BOO(since(2015, 4, 10)),
    O_AND_M(since(2015, 4, 10)),
    BTL(since(2015, 4, 10)),
    BLT(since(2015, 4, 10)),
    MIXED(since(2018, 6, 19)),
    PUBLIC_INVESTMENT(since(2015, 1, 1)),
    SPONSORSHIP(always()),
    COOPERATION(always());

    /** What the contract says of them. */
    static final String DESCRIPTION =
            "The legal form. Of public-private partnership [Law 64/2020/QH14, article 45]: `bot`, `bto`, `boo`, `o_and_m` (users pay), `btl`, `blt` (the state pays), each for agreements signed since 2015-04-10, and `mixed`, since 2018-06-19; `public_investment` since 2015-01-01; `sponsorship` and `cooperation` at any time.";

    private final Valid valid;

    ContractType(Valid valid) {
        this.valid = valid;
    }

    /** Whether an agreement that was signed on the day could have this form. */
    boolean isValidOn(LocalDate day) {
        return !day.isBefore(valid.from) && day.isBefore(valid.until);
    }

    LocalDate validFrom() {
        return valid.from;
    }

    private static Valid since(int year, int month, int day) {
        return new Valid(LocalDate.of(year, month, day), LocalDate.MAX);
    }

    private static Valid always() {
        return new Valid(LocalDate.MIN, LocalDate.MAX);
    }

    /** Half-open; none of today's forms has been abolished. */
    private record Valid(LocalDate from, LocalDate until) {}
}
