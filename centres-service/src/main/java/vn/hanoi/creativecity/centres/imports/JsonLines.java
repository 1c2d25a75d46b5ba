package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.JsonProblems;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Reads NDJSON: an object on each line, as strictly as the body of a request. */
final class JsonLines implements Lines {

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final FileText text;
    private final ObjectMapper json;
    private long number;
    private boolean isBegun;

    JsonLines(FileText text, ObjectMapper json) {
        this.text = text;
        this.json = json;
    }

    @Override
    public Optional<ImportLine> next() {
        String line = nextLine();
        if (line != null && line.isBlank()) {
            long empty = number;
            while (line != null && line.isBlank()) {
                line = nextLine();
            }
            if (line != null) {
                throw Lines.emptyLine(empty);
            }
        }
        if (line == null && !isBegun) {
            throw new UnreadableFile(EMPTY_FILE);
        }
        isBegun = true;
        return Optional.ofNullable(line).map(this::parse);
    }

    private ImportLine parse(String line) {
        try {
            JsonNode node = json.readValue(line, JsonNode.class);
            if (node instanceof ObjectNode object) {
                return lineOf(object);
            }
            return wrong(ImportProblem.ofLine(
                    number, "wrong_type", new Message("Phải là một đối tượng.", "Must be an object.")));
        } catch (JsonProcessingException unreadable) {
            Problem problem = JsonProblems.of(unreadable);
            Violation violation = problem.violations().getFirst();
            // It speaks of a body, whose first line this would be.
            boolean isNoJson = violation.code().equals("invalid_json") && unreadable.getLocation() != null;
            return wrong(
                    isNoJson
                            ? ImportProblem.ofPosition(
                                    number,
                                    unreadable.getLocation().getColumnNr(),
                                    violation.code(),
                                    new Message("Dòng này không phải JSON hợp lệ.", "This line is not valid JSON."))
                            : place(number, violation));
        }
    }

    private ImportLine wrong(ImportProblem problem) {
        ImportLine line = lineOf(NOTHING);
        line.refuse(problem);
        return line;
    }

    private ImportLine lineOf(ObjectNode content) {
        return new ImportLine(number, content, JsonLines::place);
    }

    private static ImportProblem place(long line, Violation violation) {
        return violation.source() == Violation.Source.BODY && !violation.place().isEmpty()
                ? ImportProblem.ofPointer(line, violation.place(), violation.code(), violation.message())
                : ImportProblem.ofLine(line, violation.code(), violation.message());
    }

    /** The next line without its end; null when there is none. */
    private String nextLine() {
        if (text.peek() == FileText.END) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        number++;
        for (int next = text.next(); next != '\n' && next != FileText.END; next = text.next()) {
            line.append((char) next);
            if (line.length() > LONGEST) {
                throw new UnreadableFile(ImportProblem.ofLine(number, "too_long", TOO_LONG));
            }
        }
        return line.toString();
    }
}
