import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Asks two services for the same pages in turn, one over a thousand rows and one over many, and prints how long each
 * took. What is asked, and with which rows, stands in {@code bench/collections/}.
 */
final class Bench {

    private static final int FEW = 1_000;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 400;
    private static final double TARGET = 1.3;
    private static final Duration LONGEST = Duration.ofMinutes(40);

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        endAfter(LONGEST);
        int many = Integer.parseInt(arguments[0]);
        List<Collection> collections = new ArrayList<>();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            collections.add(Collection.read(name));
        }
        boolean met = true;
        try (Instance small = Instance.start(FEW, collections);
                Instance large = Instance.start(many, collections)) {
            System.out.printf(Locale.ROOT, "%n%-52s %10s %10s %10s %7s%n", "median (and 95 %) in ms", "rows " + FEW, "rows " + many, "95 %", "ratio");
            for (Collection collection : collections) {
                for (Collection.Page page : collection.pages()) {
                    met &= measure(page, small, large);
                }
            }
        }
        System.out.println(met ? "\nEvery list meets the target of " + TARGET + "." : "\nNot every list meets the target of " + TARGET + ".");
        System.exit(met ? 0 : 1);
    }

    /** One page of the one and of the other in turn, so that whatever else the machine does meets both alike. */
    private static boolean measure(Collection.Page page, Instance small, Instance large) throws Exception {
        String few = small.address(page);
        String many = large.address(page);
        for (int i = 0; i < WARM_UP; i++) {
            small.get(few);
            large.get(many);
        }
        long[] fast = new long[ROUNDS];
        long[] slow = new long[ROUNDS];
        long begin = System.nanoTime();
        int rounds = 0;
        // What is slow is asked less often, so that all of it ends.
        while (rounds < ROUNDS && (rounds < 30 || System.nanoTime() - begin < 20_000_000_000L)) {
            if (rounds % 2 == 0) {
                fast[rounds] = small.get(few);
                slow[rounds] = large.get(many);
            } else {
                slow[rounds] = large.get(many);
                fast[rounds] = small.get(few);
            }
            rounds++;
        }
        Arrays.sort(fast, 0, rounds);
        Arrays.sort(slow, 0, rounds);
        double ratio = (double) slow[rounds / 2] / fast[rounds / 2];
        boolean met = !page.judged() || ratio <= TARGET;
        System.out.printf(
                Locale.ROOT,
                "%-52s %10.2f %10.2f %10.2f %7.2f%s%n",
                page.name(),
                fast[rounds / 2] / 1e6,
                slow[rounds / 2] / 1e6,
                slow[rounds * 95 / 100] / 1e6,
                ratio,
                !page.judged() ? "  (no target)" : met ? "" : "  MISSED");
        return met;
    }

    private static void endAfter(Duration patience) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(patience);
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("Not done after " + patience.toMinutes() + " minutes; given up.");
            System.exit(3);
        });
    }
}
