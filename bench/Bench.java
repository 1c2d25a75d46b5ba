import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Asks two services for the same pages in turn, one over a thousand rows and one over many, and prints how long each
 * took. What is asked, and with which rows, stands in {@code bench/collections/}.
 */
final class Bench {

    private static final int FEW = 1_000;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 300;

    /** What is slow is asked less often, so that all of it ends. */
    private static final int FEWEST = 5;

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(15);

    private static final double TARGET = 1.3;
    static final Duration LONGEST = Duration.ofMinutes(40);

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        endAfter(LONGEST);
        int many = Integer.parseInt(arguments[0]);
        List<Collection> collections = new ArrayList<>();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            collections.add(Collection.read(name));
        }
        boolean met = true;
        for (String service : new LinkedHashSet<>(collections.stream().map(Collection::service).toList())) {
            met &= measure(
                    collections.stream().filter(collection -> collection.service().equals(service)).toList(), many);
        }
        System.out.println("\n" + (met ? "Every" : "Not every") + " list meets the target of " + TARGET + ".");
        System.exit(met ? 0 : 1);
    }

    /** The lists of one service. */
    private static boolean measure(List<Collection> collections, int many) throws Exception {
        boolean met = true;
        try (Instance small = Instance.start(FEW, collections);
                Instance large = Instance.start(many, collections)) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%-40s %12s %12s %12s %7s%n",
                    "median in ms",
                    FEW + " rows",
                    many + " rows",
                    "95 % of them",
                    "ratio");
            for (Collection collection : collections) {
                for (Collection.Page page : collection.pages()) {
                    met &= measure(page, small, large);
                }
            }
        }
        return met;
    }

    /** One page of the one and of the other in turn, so that whatever else the machine does meets both alike. */
    private static boolean measure(Collection.Page page, Instance small, Instance large) throws Exception {
        String few = small.address(page);
        String many = large.address(page);
        Instant warm = Instant.now().plus(SHORT);
        for (int i = 0; i < WARM_UP && (i < FEWEST || Instant.now().isBefore(warm)); i++) {
            small.get(few);
            large.get(many);
        }
        long[] fast = new long[ROUNDS];
        long[] slow = new long[ROUNDS];
        Instant end = Instant.now().plus(LONG);
        int rounds = 0;
        while (rounds < ROUNDS && (rounds < FEWEST || Instant.now().isBefore(end))) {
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
                "%-40s %12.2f %12.2f %12.2f %7.2f%s%n",
                page.name(),
                fast[rounds / 2] / 1e6,
                slow[rounds / 2] / 1e6,
                slow[rounds * 95 / 100] / 1e6,
                ratio,
                !page.judged() ? "  (no target)" : met ? "" : "  MISSED");
        return met;
    }

    static void endAfter(Duration patience) {
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
