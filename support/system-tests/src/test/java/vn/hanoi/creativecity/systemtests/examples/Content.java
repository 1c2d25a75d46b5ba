package vn.hanoi.creativecity.systemtests.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A body as it went over the wire, and what of it is shown as an example: JSON and tables, not files and pages. */
record Content(String type, byte[] bytes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Whole documents, such as the contract itself, are no examples. */
    private static final int MOST_BYTES = 500_000;

    /** @param addresses makes those of this run those that a reader knows */
    Optional<JsonNode> shown(UnaryOperator<String> addresses) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        String text = addresses.apply(new String(bytes, StandardCharsets.UTF_8));
        return switch (type) {
            case "text/csv" -> text(text.lines().limit(2).toList(), "\n");
            case "application/x-ndjson" ->
                text(
                        firstAndLast(text.lines().toList()).stream()
                                .map(line -> json(line).map(JsonNode::toString).orElse(line))
                                .toList(),
                        "\n");
            case "text/calendar" -> text(firstEntry(text.lines().toList()), "\r\n");
            default -> type.endsWith("json") ? json(text) : Optional.empty();
        };
    }

    /** The same tree is the same text on every machine. */
    static String written(JsonNode tree) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return JSON.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Shortened.of(JSON.readTree(text)));
        } catch (JsonProcessingException isNotJson) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> text(List<String> lines, String end) {
        return Optional.of(new TextNode(String.join(end, lines) + end));
    }

    private static List<String> firstAndLast(List<String> lines) {
        return lines.size() < 3 ? lines : List.of(lines.getFirst(), lines.getLast());
    }

    /** A calendar with its first entry. */
    private static List<String> firstEntry(List<String> lines) {
        int end = lines.indexOf("END:VEVENT");
        if (end < 0) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, end + 1));
        shown.add("END:VCALENDAR");
        return shown;
    }
}
