import java.util.Arrays;
import java.util.Locale;

/**
 * Two who do the same in turn. Of each round stands how much the second does beside the first, and the median of that counts:
 * what else the machine does for a while spoils some rounds, and the median leaves those out. Every other round the second
 * begins, so that none always follows the other.
 */
final class InTurn {

    static final int ROUNDS = 15;

    private InTurn() {}

    interface Measured {
        /** How many a second it did. */
        double aSecond(int round) throws Exception;
    }

    /** Whether the median is at least this. */
    static boolean of(double least, Measured pgbench, Measured service) throws Exception {
        System.out.printf("%-10s %12s %12s %7s%n", "a second", "pgbench", "the service", "ratio");
        double[] peers = new double[ROUNDS];
        double[] owns = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                peers[round] = pgbench.aSecond(round);
                owns[round] = service.aSecond(round);
            } else {
                owns[round] = service.aSecond(round);
                peers[round] = pgbench.aSecond(round);
            }
            ratios[round] = owns[round] / peers[round];
            print("round " + (round + 1), peers[round], owns[round], ratios[round]);
        }
        double ratio = median(ratios);
        print("medians", median(peers), median(owns), ratio);
        System.out.println(ratio >= least ? "\nThe target is met." : "\nMISSED: the target is " + least);
        return ratio >= least;
    }

    private static void print(String what, double peer, double own, double ratio) {
        System.out.printf(Locale.ROOT, "%-10s %12.0f %12.0f %7.2f%n", what, peer, own, ratio);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
