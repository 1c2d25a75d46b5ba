package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schema inside a form.
 *
 * @param pointer where it stands in the request
 * @param isAnswer whether it is that of one of the named answers, and not of a part of one
 */
record Subschema(JsonNode schema, String pointer, boolean isAnswer) {

    private static final List<String> SINGLE = List.of("items", "not", "if", "then", "else");
    private static final List<String> SEVERAL = List.of("allOf", "anyOf", "oneOf");

    /** Those directly inside, except what it only defines. */
    Stream<Subschema> children() {
        Stream<Subschema> single =
                SINGLE.stream().filter(schema::has).map(keyword -> child(keyword, schema.get(keyword)));
        return Stream.of(
                        members("properties", isForm()),
                        single,
                        SEVERAL.stream().filter(schema::has).flatMap(this::alternatives))
                .flatMap(found -> found);
    }

    /** What the form defines for its parts to refer to. */
    Stream<Subschema> definitions() {
        return members("$defs", false);
    }

    /** Whether it is the form itself. */
    boolean isForm() {
        return pointer.equals(FormRules.FORM);
    }

    private Stream<Subschema> members(String keyword, boolean areAnswers) {
        return schema.path(keyword).properties().stream()
                .map(member -> new Subschema(
                        member.getValue(),
                        pointer + JsonText.step(keyword) + JsonText.step(member.getKey()),
                        areAnswers));
    }

    private Stream<Subschema> alternatives(String keyword) {
        JsonNode schemas = schema.get(keyword);
        return IntStream.range(0, schemas.size()).mapToObj(i -> child(keyword + "/" + i, schemas.get(i)));
    }

    private Subschema child(String step, JsonNode child) {
        return new Subschema(child, pointer + "/" + step, false);
    }
}
