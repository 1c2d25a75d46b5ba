package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.problem.Violation;

/** Forms and answers that tests write down as they are sent. */
final class Forms {

    private Forms() {}

    static JsonNode json(String text) {
        return JsonText.read(text);
    }

    /** A form that asks one thing. */
    static String asking(String schema) {
        return "{\"type\": \"object\", \"properties\": {\"a\": %s}}".formatted(titled(schema));
    }

    static String titled(String schema) {
        return schema.replaceFirst("\\{", "{\"title\": \"Câu hỏi\", ").replaceFirst(", }", "}");
    }

    /** A form, which must be one. */
    static AnswerForm form(String text) {
        List<Violation> flaws = AnswerForm.flawsIn(json(text));
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(places(flaws) + " in " + text);
        }
        return AnswerForm.of(text);
    }

    /** Each place with what is wrong there. */
    static String places(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.place() + " " + violation.code())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
