package vn.hanoi.creativecity.centres.measure;

import java.util.List;
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
        List<Fact> notCounted) {

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
}
