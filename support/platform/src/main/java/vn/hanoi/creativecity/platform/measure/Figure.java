package vn.hanoi.creativecity.platform.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure with what is behind it. */
@Schema(description = "A figure, and the facts behind it.")
public record Figure(
        @Schema(
                description = "The figure.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "1")
        long value,

        @Schema(description = "What it counts.", required = true, maxItems = 1000)
        List<Fact> counted,

        @Schema(
                description = "What one might expect to be counted, each with the reason why it is not.",
                required = true,
                maxItems = 1000)
        List<Fact> notCounted,

        @Schema(
                description = "The figure of each year in which there is any, where each has one of its own.",
                maxItems = 1000)
        List<OfYear> years) {

    /** The figure of one year. */
    @Schema(name = "FigureOfYear", description = "The figure of one year.")
    public record OfYear(
            @Schema(
                    description = "The year.",
                    required = true,
                    minimum = "2000",
                    maximum = "9999",
                    format = "int32",
                    examples = "2026")
            int year,

            @Schema(
                    description = "The figure.",
                    required = true,
                    minimum = "0",
                    maximum = "9007199254740991",
                    format = "int64",
                    examples = "1")
            long value) {}

    public Figure(long value, List<Fact> counted, List<Fact> notCounted) {
        this(value, counted, notCounted, null);
    }

    private static final int MOST_FACTS = 1_000;

    /** The figure that counts the facts without a reason to leave them out. Of either sort it tells the first 1,000. */
    public static Figure of(List<Fact> facts) {
        List<Fact> counted =
                facts.stream().filter(fact -> fact.reason() == null).toList();
        return new Figure(
                counted.size(),
                counted.stream().limit(MOST_FACTS).toList(),
                facts.stream()
                        .filter(fact -> fact.reason() != null)
                        .limit(MOST_FACTS)
                        .toList());
    }

    /** The same with a figure for each year. */
    public static Figure perYear(List<Fact> facts) {
        Figure all = of(facts);
        Map<Integer, Long> years = facts.stream()
                .filter(fact -> fact.reason() == null)
                .collect(Collectors.groupingBy(Fact::year, TreeMap::new, Collectors.counting()));
        return new Figure(
                all.value,
                all.counted,
                all.notCounted,
                years.entrySet().stream()
                        .map(year -> new OfYear(year.getKey(), year.getValue()))
                        .toList());
    }
}
