package vn.hanoi.creativecity.ideas.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.hanoi.creativecity.ideas.form.Forms.asking;
import static vn.hanoi.creativecity.ideas.form.Forms.json;
import static vn.hanoi.creativecity.ideas.form.Forms.places;
import static vn.hanoi.creativecity.ideas.form.Forms.titled;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.text.Message;

/** Whatever cannot be a form is refused, with a pointer to the place. Each row: what is wrong, the form, the answer. */
class FormRulesTest {

    static Stream<Arguments> shapes() {
        return Stream.of(
                row("a list", "[]", " wrong_type"),
                row("true", "true", " wrong_type"),
                row("nothing in it", "{}", "/properties required, /type required"),
                row("a text", "{\"type\": \"string\", \"properties\": {}}", "/type unknown_value"),
                row("open to more", extended("\"additionalProperties\": true"), "/additionalProperties unknown_value"),
                row(
                        "of an older draft",
                        extended("\"$schema\": \"http://json-schema.org/draft-07/schema#\""),
                        "/$schema unknown_value"),
                row(
                        "true for an answer",
                        "{\"type\": \"object\", \"properties\": {\"a\": true}}",
                        "/properties/a wrong_type"),
                row("a keyword that nobody knows", asking("{\"lenght\": 5}"), "/properties/a/lenght unknown_field"),
                row("a keyword that is left out", asking("{\"contains\": {}}"), "/properties/a/contains unknown_field"),
                row("an unknown x-", asking("{\"x-order\": 1}"), "/properties/a/x-order unknown_field"),
                row("$dynamicRef", asking("{\"$dynamicRef\": \"#a\"}"), "/properties/a/$dynamicRef unknown_field"),
                row("$dynamicAnchor", extended("\"$dynamicAnchor\": \"a\""), "/$dynamicAnchor unknown_field"),
                row("$anchor", asking("{\"$anchor\": \"a\"}"), "/properties/a/$anchor unknown_field"),
                row("$id", extended("\"$id\": \"https://example.vn/a\""), "/$id unknown_field"),
                row("$vocabulary", extended("\"$vocabulary\": {}"), "/$vocabulary unknown_field"),
                row(
                        "deep inside",
                        asking("{\"items\": {\"anyOf\": [{}, {\"if\": {\"colour\": 1}}]}}"),
                        "/properties/a/items/anyOf/1/if/colour unknown_field"),
                row(
                        "in a definition",
                        extended("\"$defs\": {\"d\": {\"colour\": 1}}"),
                        "/$defs/d/colour unknown_field"),
                row("a type that is none", asking("{\"type\": \"text\"}"), "/properties/a/type no_alternative_fits"),
                row("a number for a pattern", asking("{\"pattern\": 5}"), "/properties/a/pattern wrong_type"),
                row("a negative length", asking("{\"maxLength\": -1}"), "/properties/a/maxLength out_of_range"),
                row("half a length", asking("{\"maxLength\": 1.5}"), "/properties/a/maxLength wrong_type"),
                row("a multiple of nothing", asking("{\"multipleOf\": 0}"), "/properties/a/multipleOf out_of_range"),
                row("a choice out of nothing", asking("{\"enum\": []}"), "/properties/a/enum length"),
                row(
                        "a format that nobody checks",
                        asking("{\"format\": \"regex\"}"),
                        "/properties/a/format unknown_value"),
                row("a text for yes", asking("{\"x-identifying\": \"yes\"}"), "/properties/a/x-identifying wrong_type"),
                row("no alternatives", asking("{\"oneOf\": []}"), "/properties/a/oneOf length"),
                row(
                        "several",
                        asking("{\"pattern\": 5, \"colour\": 1}"),
                        "/properties/a/colour unknown_field, /properties/a/pattern wrong_type"),
                row("a number larger than any", asking("{\"maximum\": 1e999}"), " out_of_range"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                row(
                        "no title",
                        "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}",
                        "/properties/a/title required"),
                row(
                        "a name in capitals",
                        "{\"type\": \"object\", \"properties\": {\"A\": {\"title\": \"A\"}}}",
                        "/properties/A format"),
                row(
                        "a name with a slash",
                        "{\"type\": \"object\", \"properties\": {\"a/b~\": {\"title\": \"A\"}}}",
                        "/properties/a~1b~0 format"),
                row("requires what it does not ask", extended("\"required\": [\"b\"]"), "/required unknown_reference"),
                row(
                        "identifying inside",
                        asking("{\"properties\": {\"b\": {\"x-identifying\": true}}}"),
                        "/properties/a/properties/b/x-identifying misplaced"),
                row(
                        "identifying in a definition",
                        extended("\"$defs\": {\"d\": {\"x-identifying\": true}}"),
                        "/$defs/d/x-identifying misplaced"),
                row("definitions inside", asking("{\"$defs\": {}}"), "/properties/a/$defs misplaced"),
                row(
                        "$schema inside",
                        asking("{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}"),
                        "/properties/a/$schema misplaced"),
                row(
                        "a remote reference",
                        asking("{\"$ref\": \"https://example.vn/a.json\"}"),
                        "/properties/a/$ref format"),
                row("a reference to a file", asking("{\"$ref\": \"file:///etc/passwd\"}"), "/properties/a/$ref format"),
                row(
                        "a reference to a class path",
                        asking("{\"$ref\": \"classpath:a.json\"}"),
                        "/properties/a/$ref format"),
                row(
                        "a reference to the metaschema",
                        asking("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}"),
                        "/properties/a/$ref format"),
                row("a reference to the form", asking("{\"$ref\": \"#\"}"), "/properties/a/$ref format"),
                row(
                        "a reference to nothing",
                        asking("{\"$ref\": \"#/$defs/d\"}"),
                        "/properties/a/$ref unknown_reference"),
                row("a reference to itself", circular(), "/$defs/d/$ref circular"),
                row("a reference round about", roundabout(), "/$defs/e/items/$ref circular"),
                row("no expression", asking("{\"pattern\": \"(a\"}"), "/properties/a/pattern format"),
                row("look-ahead", asking("{\"pattern\": \"(?=a)b\"}"), "/properties/a/pattern format"),
                row("a back-reference", asking("{\"pattern\": \"(a)\\\\1\"}"), "/properties/a/pattern format"),
                row(
                        "a thousand million repeats",
                        asking("{\"pattern\": \"((a{1000}){1000}){1000}\"}"),
                        "/properties/a/pattern format"),
                row("deep", asking(nested(11)), "/properties/a" + "/items".repeat(10) + " too_deep"),
                row("deep through references", chain(10), "/$defs/d9 too_deep"),
                row("wide through references", tenfold(), "/$defs/d3 too_large"),
                row(
                        "large",
                        asking("{\"description\": \"%s\", \"enum\": [%s]}"
                                .formatted("a".repeat(1000), many(70, "\"" + "b".repeat(1000) + "%d\""))),
                        " too_large"),
                row(
                        "101 properties",
                        "{\"type\": \"object\", \"properties\": {%s}}"
                                .formatted(many(101, "\"a%d\": {\"title\": \"A\"}")),
                        "/properties length"),
                row(
                        "101 properties, inside",
                        asking("{\"properties\": {%s}}".formatted(many(100, "\"a%d\": {}"))),
                        "/properties length"),
                row("expressions that are large together", expressions(11), "/properties/a8/pattern too_large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"shapes", "rules"})
    void aFormIsNotMadeOfIt(String what, String form, String expected) {
        String flaws = places(AnswerForm.flawsIn(json(form)));

        assertEquals(expected, flaws.replace(FormRules.FORM, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"object\", \"properties\": {}}",
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Hồ sơ\", \"x-title-en\": \"File\","
                        + " \"description\": \"Mô tả\", \"x-description-en\": \"Description\", \"$comment\": \"c\", \"type\": \"object\","
                        + " \"properties\": {}, \"required\": [], \"additionalProperties\": false, \"$defs\": {}, \"allOf\": [{}]}"
            })
    void aFormMayBeAsShortOrAsFullAsThese(String form) {
        assertEquals(List.of(), AnswerForm.flawsIn(json(form)));
    }

    @Test
    void everyKeywordThatIsAllowedIsTaken() {
        String form = asking("""
                {"x-title-en": "Q", "description": "d", "x-description-en": "d", "$comment": "c", "default": null, "examples": [1],
                 "x-identifying": true, "type": ["object", "null"], "enum": [1, null], "const": 1, "minLength": 1, "maxLength": 2,
                 "pattern": "^a$", "format": "date", "minimum": 1, "maximum": 2, "exclusiveMinimum": 0.5,
                 "exclusiveMaximum": 2.5, "multipleOf": 0.1, "items": {}, "minItems": 0, "maxItems": 1, "uniqueItems": true,
                 "properties": {"b": {}}, "required": ["b"], "dependentRequired": {"b": ["c"]}, "additionalProperties": true,
                 "allOf": [{}], "anyOf": [{}], "oneOf": [{}], "not": {}, "if": {}, "then": {}, "else": {}, "$ref": "#/$defs/d"}""");

        assertEquals(List.of(), AnswerForm.flawsIn(json(form.replaceFirst("\\{", "{\"\\$defs\": {\"d\": {}}, "))));
    }

    @Test
    void exactlyAsMuchAsIsAllowedIsTaken() {
        assertEquals(List.of(), AnswerForm.flawsIn(json(asking(nested(10)))));
        assertEquals(List.of(), AnswerForm.flawsIn(json(chain(9))));
        assertEquals(List.of(), AnswerForm.flawsIn(json(expressions(8))));
        assertEquals(
                List.of(),
                AnswerForm.flawsIn(json("{\"type\": \"object\", \"properties\": {%s}}"
                        .formatted(many(100, "\"a%d\": {\"title\": \"A\"}")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((a{99}){99}){99}){99}){99}){99}){99}){99}){99}){99})",
                "(((a{9}{9}{9}{9}{9}{9}{9}{9}{9}{9}",
                "(?:a{500}|b{500}){500,}",
                "[]a{999}](([^]{999}b]{999}){999}){999}",
                "\\p{L}{1000}\\x{41}{1000}(\\Q(\\E){1000}"
            })
    void aLargeExpressionIsRefusedBeforeItIsWrittenOut(String pattern) {
        String form = asking("{\"pattern\": \"%s\"}".formatted(pattern.replace("\\", "\\\\")));

        String flaws = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> places(AnswerForm.flawsIn(json(form))));

        assertEquals("/answerForm/properties/a/pattern format", flaws);
    }

    @Test
    void whatIsWrongIsSaidInBothLanguages() {
        assertEquals(
                List.of(
                        new Message("Không có trường này ở đây.", "There is no such field here."),
                        new Message(
                                "Không đúng dạng ^#/\\$defs/[a-z][A-Za-z0-9]*$.",
                                "Does not have the form ^#/\\$defs/[a-z][A-Za-z0-9]*$.")),
                AnswerForm.flawsIn(json(asking("{\"colour\": 1, \"$ref\": \"x\"}"))).stream()
                        .sorted((one, other) -> other.code().compareTo(one.code()))
                        .map(violation -> violation.message())
                        .toList());
        assertEquals(
                List.of(new Message(
                        "Không dùng được như một biểu thức chính quy: missing closing ).",
                        "Cannot be used as a regular expression: missing closing ).")),
                AnswerForm.flawsIn(json(asking("{\"pattern\": \"(a\"}"))).stream()
                        .map(violation -> violation.message())
                        .toList());
    }

    private static String extended(String members) {
        return asking("{}")
                .replaceFirst("\\{", "{" + members.replace("\\", "\\\\").replace("$", "\\$") + ", ");
    }

    private static String nested(int levels) {
        return "{\"items\": ".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    private static String circular() {
        return "{\"$defs\": {\"d\": {\"$ref\": \"#/$defs/d\"}}, \"type\": \"object\", \"properties\": {\"a\": %s}}"
                .formatted(titled("{\"$ref\": \"#/$defs/d\"}"));
    }

    private static String roundabout() {
        return "{\"$defs\": {\"d\": {\"not\": {\"$ref\": \"#/$defs/e\"}}, \"e\": {\"items\": {\"$ref\": \"#/$defs/d\"}}}, \"type\": \"object\", \"properties\": {\"a\": %s}}"
                .formatted(titled("{\"$ref\": \"#/$defs/d\"}"));
    }

    /** Definitions of which each refers to the next, the answer to the first of them. */
    private static String chain(int levels) {
        String definitions = IntStream.range(0, levels)
                .mapToObj(i -> i == levels - 1
                        ? "\"d%d\": {}".formatted(i)
                        : "\"d%d\": {\"$ref\": \"#/$defs/d%d\"}".formatted(i, i + 1))
                .collect(Collectors.joining(", "));
        return "{\"$defs\": {%s}, \"type\": \"object\", \"properties\": {\"a\": %s}}"
                .formatted(definitions, titled("{\"$ref\": \"#/$defs/d0\"}"));
    }

    /** A few definitions that stand for two thousand schemas. */
    private static String tenfold() {
        String definitions = IntStream.range(0, 4)
                .mapToObj(i -> i == 3
                        ? "\"d3\": {}"
                        : "\"d%d\": {\"allOf\": [%s]}"
                                .formatted(i, many(10, "{\"$ref\": \"#/$defs/d" + (i + 1) + "\"}")))
                .collect(Collectors.joining(", "));
        return "{\"$defs\": {%s}, \"type\": \"object\", \"properties\": {\"a\": %s}}"
                .formatted(definitions, titled("{\"$ref\": \"#/$defs/d0\"}"));
    }

    private static String expressions(int count) {
        return "{\"type\": \"object\", \"properties\": {%s}}"
                .formatted(many(count, "\"a%d\": {\"title\": \"A\", \"pattern\": \"a{240}\"}"));
    }

    private static String many(int count, String one) {
        return IntStream.range(0, count).mapToObj(i -> one.formatted(i)).collect(Collectors.joining(", "));
    }

    private static Arguments row(String what, String form, String expected) {
        return Arguments.of(what, form, expected);
    }
}
