package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * How far a form reaches when what it refers to is written in place of each reference: ten definitions that each refer to
 * the next one ten times would make more schemas than a machine can hold, and one that refers to itself has no end.
 */
final class FormExtent {

    private static final int MOST_SCHEMAS = 500;
    private static final int DEEPEST = 10;

    /** In instructions of all its expressions together. */
    private static final int LARGEST_EXPRESSIONS = 2_000;

    private final JsonNode definitions;
    private final Deque<String> followed = new ArrayDeque<>();
    private int schemas;
    private int expressions;

    private FormExtent(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** What the form has too much of; empty when it has not. Its references lead somewhere. */
    static Optional<Violation> of(Subschema form) {
        FormExtent extent = new FormExtent(form.schema().path("$defs"));
        return extent.visit(form, 0);
    }

    private Optional<Violation> visit(Subschema place, int depth) {
        schemas++;
        JsonNode pattern = place.schema().get("pattern");
        expressions += pattern == null ? 0 : LinearExpression.size(pattern.asText());
        return tooMuchAt(place, depth)
                .or(() -> place.children()
                        .flatMap(child -> visit(child, depth + 1).stream())
                        .findFirst())
                .or(() -> follow(place, depth));
    }

    private Optional<Violation> tooMuchAt(Subschema place, int depth) {
        if (depth > DEEPEST) {
            return flaw(
                    place.pointer(),
                    "too_deep",
                    Message.of("Lồng nhau nhiều nhất %d mức.", "Nested at most %d levels deep.", DEEPEST));
        }
        if (schemas > MOST_SCHEMAS) {
            return flaw(
                    place.pointer(),
                    "too_large",
                    Message.of(
                            "Nhiều nhất %d lược đồ con, kể cả qua mỗi $ref.",
                            "At most %d subschemas, those behind each $ref included.", MOST_SCHEMAS));
        }
        if (expressions > LARGEST_EXPRESSIONS) {
            return flaw(
                    place.pointer() + "/pattern",
                    "too_large",
                    new Message(
                            "Các pattern của biểu mẫu cộng lại quá lớn.",
                            "The patterns of the form are too large together."));
        }
        return Optional.empty();
    }

    private Optional<Violation> follow(Subschema place, int depth) {
        JsonNode reference = place.schema().get("$ref");
        if (reference == null) {
            return Optional.empty();
        }
        if (followed.contains(reference.asText())) {
            return flaw(
                    place.pointer() + "/$ref",
                    "circular",
                    Message.of("“%s” dẫn về chính nó.", "“%s” leads back to itself.", reference.asText()));
        }
        followed.push(reference.asText());
        Subschema target = new Subschema(
                FormRules.target(reference, definitions),
                FormRules.FORM + reference.asText().substring(1),
                false);
        Optional<Violation> found = visit(target, depth + 1);
        followed.pop();
        return found;
    }

    private static Optional<Violation> flaw(String pointer, String code, Message message) {
        return Optional.of(Violation.at(pointer, code, message));
    }
}
