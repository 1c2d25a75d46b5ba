package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What must hold in a form: the shape of its parts, which is a schema itself, and then what spans them. */
final class FormRules {

    /** Where the form stands in a request. */
    static final String FORM = "/answerForm";

    /** In characters of JSON. */
    private static final int LONGEST_FORM = 65_536;

    private static final int MOST_PROPERTIES = 100;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");
    private static final FormSchema SHAPE = FormSchema.of(read("answer-form.schema.json"));

    private static final Message ONLY_ON_TOP =
            new Message("Chỉ dùng ở mức ngoài cùng của biểu mẫu.", "Only on the outermost level of the form.");

    private final Subschema form;
    private final Set<Violation> flaws = new LinkedHashSet<>();

    private FormRules(Subschema form) {
        this.form = form;
    }

    static List<Violation> flawsIn(JsonNode document) {
        return JsonText.tooMuch(document, LONGEST_FORM, FORM).map(List::of).orElseGet(() -> {
            List<Violation> misshapen = SHAPE.violations(document, FORM);
            return misshapen.isEmpty() ? new FormRules(new Subschema(document, FORM, false)).check() : misshapen;
        });
    }

    /** The names of the answers that a form marks. */
    static Set<String> identifying(ObjectNode form) {
        return form.path("properties").properties().stream()
                .filter(answer -> answer.getValue().path("x-identifying").asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a reference leads to; it can be written in one way alone. */
    static JsonNode target(JsonNode reference, JsonNode definitions) {
        return definitions.path(reference.asText().substring("#/$defs/".length()));
    }

    private List<Violation> check() {
        Stream.concat(Stream.of(form), form.definitions()).forEach(this::visit);
        long properties = schemas(form)
                .mapToLong(schema -> schema.schema().path("properties").size())
                .sum();
        check(
                properties <= MOST_PROPERTIES,
                FORM + "/properties",
                "length",
                Message.of("Nhiều nhất %d thuộc tính.", "At most %d properties.", MOST_PROPERTIES));
        form.schema()
                .path("required")
                .forEach(name -> check(
                        form.schema().path("properties").has(name.asText()),
                        FORM + "/required",
                        "unknown_reference",
                        Message.of("Không có câu trả lời “%s”.", "There is no answer “%s”.", name.asText())));
        if (flaws.isEmpty()) {
            FormExtent.of(form).ifPresent(flaws::add);
        }
        return List.copyOf(flaws);
    }

    private static Stream<Subschema> schemas(Subschema form) {
        return Stream.concat(Stream.of(form), form.definitions()).flatMap(FormRules::withAllInside);
    }

    private static Stream<Subschema> withAllInside(Subschema schema) {
        return Stream.concat(Stream.of(schema), schema.children().flatMap(FormRules::withAllInside));
    }

    private void visit(Subschema place) {
        checkNames(place, "properties");
        checkNames(place, "$defs");
        for (String keyword : List.of("$schema", "$defs")) {
            check(
                    place.isForm() || !place.schema().has(keyword),
                    place.pointer() + "/" + keyword,
                    "misplaced",
                    ONLY_ON_TOP);
        }
        check(
                place.isAnswer() || !place.schema().has("x-identifying"),
                place.pointer() + "/x-identifying",
                "misplaced",
                new Message(
                        "Chỉ dùng cho một câu trả lời có tên của biểu mẫu.", "Only for a named answer of the form."));
        check(
                !place.isAnswer() || place.schema().has("title"),
                place.pointer() + "/title",
                "required",
                new Message("Bắt buộc phải có.", "Must be there."));
        checkReference(place);
        if (place.schema().has("pattern")) {
            LinearExpression.flawIn(place.schema().get("pattern").asText())
                    .ifPresent(flaw -> flaws.add(Violation.at(place.pointer() + "/pattern", "format", flaw)));
        }
        place.children().forEach(this::visit);
    }

    private void checkNames(Subschema place, String keyword) {
        place.schema()
                .path(keyword)
                .fieldNames()
                .forEachRemaining(name -> check(
                        NAME.matcher(name).matches(),
                        place.pointer() + "/" + keyword + JsonText.step(name),
                        "format",
                        Message.of("Tên không đúng dạng %s.", "The name does not have the form %s.", NAME)));
    }

    private void checkReference(Subschema place) {
        JsonNode reference = place.schema().get("$ref");
        check(
                reference == null
                        || target(reference, form.schema().path("$defs")).isObject(),
                place.pointer() + "/$ref",
                "unknown_reference",
                Message.of("Không có “%s”.", "There is no “%s”.", reference == null ? "" : reference.asText()));
    }

    private void check(boolean holds, String pointer, String code, Message message) {
        if (!holds) {
            flaws.add(Violation.at(pointer, code, message));
        }
    }

    private static JsonNode read(String file) {
        try (InputStream in = FormRules.class.getResourceAsStream(file)) {
            return JsonText.MAPPER.readTree(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
