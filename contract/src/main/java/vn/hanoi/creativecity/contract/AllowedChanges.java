package vn.hanoi.creativecity.contract;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes that are meant although they break clients: a file with one a line, in the words of the check, then
 * {@code " | "} and why. What stands there without a reason, or breaks nothing any more, is told.
 */
record AllowedChanges(Map<String, String> reasons, List<String> unreadable) {

    private static final String BEFORE_THE_REASON = " | ";

    static AllowedChanges in(Path file) {
        var reasons = new TreeMap<String, String>();
        var unreadable = new ArrayList<String>();
        for (var line : lines(file)) {
            var bar = line.lastIndexOf(BEFORE_THE_REASON);
            if (bar < 0 || line.substring(bar + BEFORE_THE_REASON.length()).isBlank()) {
                unreadable.add(line);
            } else {
                reasons.put(
                        line.substring(0, bar).strip(),
                        line.substring(bar + BEFORE_THE_REASON.length()).strip());
            }
        }
        return new AllowedChanges(reasons, unreadable);
    }

    List<String> without(List<String> changes) {
        return changes.stream().filter(change -> !reasons.containsKey(change)).toList();
    }

    /** Tells what is allowed and why; whether each line has a reason and still allows something. */
    boolean check(List<String> changes, PrintStream out) {
        unreadable.forEach(
                line -> out.println("contract/released/allowed.txt gives no reason, after \" | \", for: " + line));
        var idle = reasons.keySet().stream()
                .filter(change -> !changes.contains(change))
                .toList();
        idle.forEach(change -> out.println(
                "contract/released/allowed.txt allows what breaks nobody any more; take it away: " + change));
        reasons.forEach((change, reason) -> {
            if (changes.contains(change)) {
                out.println("Breaks clients and is meant: %s (%s)".formatted(change, reason));
            }
        });
        return unreadable.isEmpty() && idle.isEmpty();
    }

    /** Empty lines and those that begin with # are for people. */
    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
