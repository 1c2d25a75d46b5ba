package vn.hanoi.creativecity.systemtests.outage;

import java.util.ArrayList;
import java.util.List;

/**
 * What was seen of one outage.
 *
 * @param readyNanos when the process said that it was ready again
 */
record Outcome(
        String victim,
        Tally cached,
        Tally other,
        Tally writes,
        long readyNanos,
        int lost,
        int doubled,
        boolean isGateway) {

    private static final int RECOVERY_MILLIS = 10_000;
    private static final String ROW = "%-22s %7s %6s %5s | %7s %6s %5s | %7s %6s %5s | %5s | %9s | %4s %7s";

    static String title() {
        return ROW.formatted(
                        "",
                        "cached:",
                        "50x",
                        "none",
                        "other:",
                        "503",
                        "50x",
                        "writes:",
                        "50x",
                        "none",
                        "wrong",
                        "recovery",
                        "lost",
                        "doubled")
                + "\n";
    }

    String row() {
        return ROW.formatted(
                        victim,
                        cached.good(),
                        unavailable(cached) + badGateway(cached),
                        cached.count("none"),
                        other.good(),
                        unavailable(other),
                        badGateway(other) + other.count("none"),
                        writes.good(),
                        unavailable(writes) + badGateway(writes),
                        writes.count("none"),
                        cached.wrong().size()
                                + other.wrong().size()
                                + writes.wrong().size(),
                        recovery() + " ms",
                        lost,
                        doubled)
                + "\n";
    }

    /** Rules that were broken; those of the gateway itself cannot hold while there is none. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        expect(
                broken,
                cached.wrong().isEmpty()
                        && other.wrong().isEmpty()
                        && writes.wrong().isEmpty(),
                "something else than an answer or an honest problem: " + cached.wrong() + other.wrong()
                        + writes.wrong());
        expect(broken, isGateway || cached.bad() == 0, "public reads were not all answered: " + cached);
        expect(
                broken,
                isGateway || badGateway(other) + other.count("none") == 0,
                "other reads were neither answered nor told that a part is away: " + other);
        expect(broken, recovery() <= RECOVERY_MILLIS, "it took longer than 10 s to recover");
        expect(broken, isBackFor(cached) && isBackFor(other) && isBackFor(writes), "nothing is answered afterwards");
        expect(broken, lost == 0, lost + " writes were lost");
        expect(broken, doubled == 0, doubled + " writes were doubled");
        return broken;
    }

    private void expect(List<String> broken, boolean holds, String otherwise) {
        if (!holds) {
            broken.add(victim + ": " + otherwise);
        }
    }

    private boolean isBackFor(Tally tally) {
        return tally.goodSince(readyNanos + recovery() * 1_000_000L) > 0;
    }

    private long recovery() {
        return Math.max(
                cached.millisToRecovery(readyNanos),
                Math.max(other.millisToRecovery(readyNanos), writes.millisToRecovery(readyNanos)));
    }

    private static int unavailable(Tally tally) {
        return tally.count("503");
    }

    private static int badGateway(Tally tally) {
        return tally.count("502") + tally.count("504");
    }
}
