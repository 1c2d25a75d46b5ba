package vn.hanoi.creativecity.ideas.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.hanoi.creativecity.ideas.form.Forms.asking;
import static vn.hanoi.creativecity.ideas.form.Forms.form;
import static vn.hanoi.creativecity.ideas.form.Forms.json;
import static vn.hanoi.creativecity.ideas.form.Forms.places;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.text.Message;

/** What answers a form takes, whole and only begun. */
class AnswerFormTest {

    /** A form as a call has it: with a choice, a list, an object, and what depends on an answer. */
    private static final String WHOLE = """
            {"type": "object", "required": ["kind", "idea"],
             "$defs": {"phone": {"type": "string", "pattern": "^(0|\\\\+84)[0-9]{9}$"}},
             "properties": {
               "kind": {"title": "Ai nộp", "oneOf": [{"const": "person", "title": "Cá nhân"}, {"const": "group", "title": "Nhóm"}]},
               "idea": {"title": "Ý tưởng", "type": "string", "minLength": 5, "maxLength": 20},
               "phone": {"title": "Điện thoại", "$ref": "#/$defs/phone", "x-identifying": true},
               "mail": {"title": "Thư", "type": "string", "format": "email", "x-identifying": true},
               "fields": {"title": "Lĩnh vực", "type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": {"enum": ["design", "film"]}},
               "budget": {"title": "Kinh phí", "type": "integer", "minimum": 1, "maximum": 100},
               "place": {"title": "Địa điểm", "type": "object", "required": ["ward"], "additionalProperties": false,
                         "properties": {"ward": {"type": "string"}, "since": {"type": "string", "format": "date"}}},
               "link": {"title": "Liên kết", "anyOf": [{"type": "string", "format": "uri"}, {"type": "null"}]},
               "members": {"title": "Thành viên", "type": "integer", "not": {"const": 13}}},
             "dependentRequired": {"phone": ["mail"]},
             "if": {"properties": {"kind": {"const": "group"}}, "required": ["kind"]},
             "then": {"required": ["members"], "properties": {"members": {"minimum": 2}}}}""";

    /** Each row: what is wrong, the answers, and what is found in them when they are whole and when they are begun. */
    static Stream<Arguments> answers() {
        return Stream.of(
                row("nothing", "{}", "/idea required, /kind required", ""),
                row("enough", "{\"kind\": \"person\", \"idea\": \"Ý tưởng\"}", "", ""),
                row("a choice that is none", whole("\"kind\": \"city\""), "/kind unknown_value", "/kind unknown_value"),
                row("too short", whole("\"idea\": \"Ý\""), "/idea length", ""),
                row("too long", whole("\"idea\": \"%s\"".formatted("Ý".repeat(21))), "/idea length", "/idea length"),
                row("a number for a text", whole("\"idea\": 5"), "/idea wrong_type", "/idea wrong_type"),
                row("null for a text", whole("\"idea\": null"), "/idea wrong_type", "/idea wrong_type"),
                row(
                        "behind a reference",
                        whole("\"phone\": \"1\", \"mail\": \"an@example.vn\""),
                        "/phone format",
                        "/phone format"),
                row("what depends on it is missing", whole("\"phone\": \"0912345678\""), "/mail required", ""),
                row("no mail address", whole("\"mail\": \"an@@example\""), "/mail format", "/mail format"),
                row("an empty list", whole("\"fields\": []"), "/fields length", ""),
                row(
                        "a long list",
                        whole("\"fields\": [\"film\", \"design\", 1]"),
                        "/fields length, /fields/2 unknown_value",
                        "/fields length, /fields/2 unknown_value"),
                row("twice", whole("\"fields\": [\"film\", \"film\"]"), "/fields repeated", "/fields repeated"),
                row("too little", whole("\"budget\": 0"), "/budget out_of_range", "/budget out_of_range"),
                row("a fraction", whole("\"budget\": 1.5"), "/budget wrong_type", "/budget wrong_type"),
                row("incomplete inside", whole("\"place\": {\"since\": \"2026-11-22\"}"), "/place/ward required", ""),
                row(
                        "unknown inside",
                        whole("\"place\": {\"ward\": \"x\", \"a/b\": 1}"),
                        "/place/a~1b unknown_field",
                        "/place/a~1b unknown_field"),
                row(
                        "30 February",
                        whole("\"place\": {\"ward\": \"x\", \"since\": \"2026-02-30\"}"),
                        "/place/since format",
                        "/place/since format"),
                row("no alternative", whole("\"link\": 5"), "/link no_alternative_fits", "/link no_alternative_fits"),
                row("another alternative", whole("\"link\": null"), "", ""),
                row("a group without members", "{\"kind\": \"group\", \"idea\": \"Ý tưởng\"}", "/members required", ""),
                row(
                        "a group of one",
                        "{\"kind\": \"group\", \"idea\": \"Ý tưởng\", \"members\": 1}",
                        "/members out_of_range",
                        ""),
                row("a person alone", whole("\"members\": 1"), "", ""),
                row("what must not be", whole("\"members\": 13"), "/members not_allowed", ""),
                row(
                        "what nobody asked",
                        whole("\"colour\": \"red\""),
                        "/colour unknown_field",
                        "/colour unknown_field"),
                row("a list", "[]", " wrong_type", " wrong_type"),
                row("a number larger than any", whole("\"budget\": 1e999"), " out_of_range", " out_of_range"),
                row(
                        "longer than anybody reads",
                        whole("\"idea\": \"%s\"".formatted("a".repeat(66_000))),
                        " too_large",
                        " too_large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void eachPlaceIsNamed(String what, String answers, String whole, String begun) {
        AnswerForm form = form(WHOLE);

        assertEquals(whole, found(form, answers, true), "whole");
        assertEquals(begun, found(form, answers, false), "begun");
    }

    @Test
    void answersThatAreWholeAreStillGoodWithAnyOfThemMissing() {
        AnswerForm form = form(WHOLE);
        ObjectNode whole = (ObjectNode) json("""
                {"kind": "group", "idea": "Ý tưởng", "phone": "0912345678", "mail": "an@example.vn", "fields": ["film"],
                 "budget": 5, "place": {"ward": "Phúc Xá"}, "link": "https://example.vn", "members": 3}""");
        List<String> names = new ArrayList<>();
        whole.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of(), form.check(whole, true));

        for (int subset = 0; subset < 1 << names.size(); subset++) {
            ObjectNode some = whole.deepCopy();
            for (int i = 0; i < names.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    some.remove(names.get(i));
                }
            }
            assertEquals(List.of(), form.check(some, false), some::toString);
        }
    }

    @Test
    void whoHasAnsweredNothingHasAnsweredWithNothing() {
        assertEquals(
                "/answers/idea required, /answers/kind required",
                places(form(WHOLE).check(null, true)));
        assertEquals(List.of(), form(WHOLE).check(json("null"), false));
        assertEquals(List.of(), AnswerForm.NONE.check(null, true));
        assertEquals("/answers/a unknown_field", places(AnswerForm.NONE.check(json("{\"a\": 1}"), false)));
    }

    @Test
    void theFormSaysWhichAnswersTellWhoSomebodyIs() {
        assertEquals(Set.of("phone", "mail"), form(WHOLE).identifying());
        assertEquals(Set.of(), AnswerForm.NONE.identifying());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(a*)*b", "(.*)*x$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void noExpressionTakesLongerThanTheTextIsLong(String pattern) {
        AnswerForm form = form(asking("{\"pattern\": \"%s\"}".formatted(pattern)));
        String answers = "{\"a\": \"%s!\"}".formatted("a".repeat(65_000));

        String found = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> found(form, answers, true));

        assertEquals("/a format", found);
    }

    @Test
    void theLargestFormTakesNoLongTimeWithTheLongestAnswers() {
        StringBuilder all = new StringBuilder("{\"pattern\": \"a{240}$\"}");
        for (int i = 1; i < 8; i++) {
            all.append(", {\"pattern\": \"a{240}$\"}");
        }
        AnswerForm form = form(asking("{\"type\": \"string\", \"allOf\": [%s]}".formatted(all)));
        String answers = "{\"a\": \"%s!\"}".formatted("a".repeat(65_000));

        assertEquals("/a format", assertTimeoutPreemptively(Duration.ofSeconds(20), () -> found(form, answers, false)));
    }

    @Test
    void noAddressTakesLongerThanTheTextIsLong() {
        String addresses = String.join(", ", Collections.nCopies(20, "{\"format\": \"email\"}"));
        AnswerForm form = form(asking("{\"type\": \"string\", \"allOf\": [%s]}".formatted(addresses)));
        String answers = "{\"a\": \"%s x\"}".formatted("@".repeat(65_000));

        assertEquals("/a format", assertTimeoutPreemptively(Duration.ofSeconds(5), () -> found(form, answers, false)));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-11-22, 22/11/2026",
        "date-time, 2026-11-22T08:30:00+07:00, 2026-11-22T08:30:00",
        "email, an@example.vn, an",
        "uri, https://example.vn/a, example",
        "uuid, 0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70, 0197b3c2"
    })
    void formatsAreChecked(String format, String good, String bad) {
        AnswerForm form = form(asking("{\"format\": \"%s\"}".formatted(format)));

        assertEquals("", found(form, "{\"a\": \"%s\"}".formatted(good), true));
        assertEquals("/a format", found(form, "{\"a\": \"%s\"}".formatted(bad), true));
    }

    /** Each row: the question, an answer, and what is said of it. */
    static Stream<Arguments> sentences() {
        return Stream.of(
                said("{\"type\": \"string\"}", "1", "Phải là một chuỗi.", "Must be a string."),
                said("{\"type\": \"array\"}", "1", "Phải là một mảng.", "Must be an array."),
                said("{\"type\": \"object\"}", "1", "Phải là một đối tượng.", "Must be an object."),
                said("{\"type\": \"boolean\"}", "1", "Phải là true hoặc false.", "Must be true or false."),
                said(
                        "{\"type\": [\"null\", \"string\"]}",
                        "1",
                        "Phải thuộc kiểu: null, string.",
                        "Must be of the type: null, string."),
                said(
                        "{\"enum\": [\"a\", 1, null]}",
                        "2",
                        "Phải là một trong: a, 1, null.",
                        "Must be one of: a, 1, null."),
                said("{\"const\": \"a\"}", "2", "Phải là một trong: a.", "Must be one of: a."),
                said("{\"minLength\": 3}", "\"ab\"", "Ít nhất 3 ký tự.", "At least 3 characters."),
                said("{\"maxItems\": 1}", "[1, 2]", "Nhiều nhất 1 mục.", "At most 1 items."),
                said("{\"exclusiveMinimum\": 0.5}", "0.5", "Phải lớn hơn 0.5.", "Must be more than 0.5."),
                said("{\"multipleOf\": 0.1}", "0.25", "Phải là bội số của 0.1.", "Must be a multiple of 0.1."),
                said("{\"uniqueItems\": true}", "[1, 1]", "Có mục lặp lại.", "An item is there twice."),
                said(
                        "{\"format\": \"date\"}",
                        "\"x\"",
                        "Phải là một ngày, dạng 2026-11-22.",
                        "Must be a date such as 2026-11-22."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatIsWrongIsSaidInBothLanguages(String question, String answer, Message message) {
        assertEquals(
                List.of(message),
                form(asking(question)).check(json("{\"a\": %s}".formatted(answer)), true).stream()
                        .map(violation -> violation.message())
                        .toList());
    }

    @Test
    void whatIsSaidHoldsNothingOfWhatWasAnswered() {
        String secret = "0912345678";
        AnswerForm form = form(asking(
                "{\"type\": [\"integer\"], \"enum\": [1], \"const\": 1, \"pattern\": \"^a\", \"format\": \"date\","
                        + " \"maxLength\": 1, \"not\": {\"type\": \"string\"}, \"anyOf\": [{\"const\": 1}]}"));

        String said =
                form.check(json("{\"a\": \"%s\"}".formatted(secret)), true).toString();

        assertEquals(-1, said.indexOf(secret), said);
    }

    @Test
    void ofVeryManyFlawsAHundredAreTold() {
        AnswerForm form = form(asking("{\"items\": {\"type\": \"string\"}}"));

        assertEquals(
                100,
                form.check(json("{\"a\": [1" + ", 1".repeat(9_999) + "]}"), true)
                        .size());
    }

    /** Good answers with one more, or with another in its place. */
    private static String whole(String member) {
        String name = member.substring(0, member.indexOf(':'));
        String others = Stream.of("\"kind\": \"person\"", "\"idea\": \"Ý tưởng\"")
                .filter(other -> !other.startsWith(name))
                .reduce("", (all, other) -> all + other + ", ");
        return "{" + others + member + "}";
    }

    private static String found(AnswerForm form, String answers, boolean complete) {
        return places(form.check(json(answers), complete)).replace("/answers", "");
    }

    private static Arguments row(String what, String answers, String whole, String begun) {
        return Arguments.of(what, answers, whole, begun);
    }

    private static Arguments said(String question, String answer, String vi, String en) {
        return Arguments.of(question, answer, new Message(vi, en));
    }
}
