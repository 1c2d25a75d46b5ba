package vn.hanoi.creativecity.gateway.progress;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure of a target, and the facts behind it. */
@Schema(description = "The figure of a target as things stand now, and the facts behind it.")
record TargetFigure(
        @Schema(
                description = "The figure.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "1")
        long value,

        @Schema(
                description =
                        "The figure of each year, where each has one of its own: of every year of the target until now, where each is asked for something.",
                maxItems = 1000)
        List<YearFigure> years,

        @Schema(description = "What it counts, 1,000 at most.", required = true, maxItems = 1000)
        List<TargetFact> counted,

        @Schema(
                description = "What is left out because it is assumed, 1,000 at most: such facts never count.",
                required = true,
                maxItems = 1000)
        List<TargetFact> assumed,

        @Schema(
                description = "What else one might expect to be counted, with the reason why it is not, 1,000 at most.",
                required = true,
                maxItems = 1000)
        List<TargetFact> notCounted) {

    /**
     * @param first the first year of the target
     * @param now the present year
     */
    static TargetFigure of(Measured figure, Promise target, int first, int now) {
        List<TargetFact> leftOut = facts(figure.notCounted());
        List<YearFigure> years = target.perYear() == null
                ? figure.years()
                : IntStream.rangeClosed(first, Math.min(now, target.dueYear()))
                        .mapToObj(year -> new YearFigure(year, figure.in(year)))
                        .toList();
        return new TargetFigure(
                figure.value(),
                years,
                facts(figure.counted()),
                leftOut.stream().filter(TargetFact::isAssumed).toList(),
                leftOut.stream().filter(fact -> !fact.isAssumed()).toList());
    }

    private static List<TargetFact> facts(List<Measured.Fact> facts) {
        return facts.stream().map(TargetFact::of).toList();
    }
}
