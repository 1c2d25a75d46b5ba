package vn.hanoi.creativecity.systemtests.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the requests of one kind in one outage. */
final class Tally {

    private static final int SHOWN = 5;

    private final List<Long> goodBegins = new ArrayList<>();
    private final List<Long> failureEnds = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    synchronized void add(Answer answer, long beginNanos, long endNanos) {
        counts.merge(answer.label(), 1, Integer::sum);
        switch (answer.kind()) {
            case GOOD -> goodBegins.add(beginNanos);
            case HONEST, NONE -> failureEnds.add(endNanos);
            case WRONG -> {
                failureEnds.add(endNanos);
                if (wrong.size() < SHOWN) {
                    wrong.add(answer.text());
                }
            }
        }
    }

    synchronized int count(String label) {
        return counts.getOrDefault(label, 0);
    }

    synchronized int good() {
        return goodBegins.size();
    }

    /** How many of those that were begun after a time have a good answer. */
    synchronized long goodSince(long nanos) {
        return goodBegins.stream().filter(begin -> begin - nanos >= 0).count();
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many have something else than a good answer. */
    synchronized int bad() {
        return failureEnds.size();
    }

    /** How long after a time the last failure ended; 0 if all ended before. */
    synchronized long millisToRecovery(long readyNanos) {
        return failureEnds.stream()
                .mapToLong(end -> (end - readyNanos) / 1_000_000)
                .filter(millis -> millis > 0)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
