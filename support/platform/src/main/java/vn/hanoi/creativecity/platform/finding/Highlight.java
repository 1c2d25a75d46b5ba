package vn.hanoi.creativecity.platform.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where in a text the words stand. */
@Schema(
        name = "SearchHighlight",
        description = "Where in a text of the hit the words stand. Accents need not be those that were typed.")
public record Highlight(
        @Schema(
                description = "The text: `title.vi`, `title.en`, `snippet.vi` or `snippet.en`.",
                required = true,
                maxLength = 50,
                examples = "title.vi")
        String field,

        @Schema(description = "The places, in order; none overlaps another.", required = true, maxItems = 1000)
        List<Range> ranges) {

    /** A part of a text. */
    @Schema(
            name = "TextRange",
            description = "A part of a text, counted in Unicode code points: neither in bytes nor in UTF-16 units.")
    public record Range(
            @Schema(
                    description = "How many code points come before it.",
                    required = true,
                    minimum = "0",
                    maximum = "20000",
                    format = "int32",
                    examples = "0")
            int from,

            @Schema(
                    description = "How many come before its end.",
                    required = true,
                    minimum = "1",
                    maximum = "20000",
                    format = "int32",
                    examples = "6")
            int to) {}

    /** @param marks as the database writes them: from, to, from, to; null without a text */
    static Stream<Highlight> of(String field, String marks) {
        if (marks == null || marks.isEmpty()) {
            return Stream.empty();
        }
        String[] edges = marks.split(",");
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            ranges.add(new Range(Integer.parseInt(edges[i]), Integer.parseInt(edges[i + 1])));
        }
        return Stream.of(new Highlight(field, ranges));
    }
}
