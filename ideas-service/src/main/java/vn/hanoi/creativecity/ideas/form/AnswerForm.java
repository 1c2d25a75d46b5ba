package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import vn.hanoi.creativecity.platform.problem.Violation;

/**
 * What a call asks those who take part in it: a JSON Schema [draft 2020-12] of an object whose members are the answers,
 * by name. Which part of JSON Schema it may use, {@code answer-form.schema.json} says.
 */
public final class AnswerForm {

    /** The form of a call that asks nothing. */
    public static final AnswerForm NONE = new AnswerForm("{\"type\":\"object\",\"properties\":{}}");

    /** In characters of JSON: what an answer costs to check is bounded by its length and that of the form. */
    private static final int LONGEST_ANSWERS = 65_536;

    /** Of how many forms; each has at most 65,536 characters. */
    private static final int MOST_KEPT = 200;

    private static final String ANSWERS = "/answers";

    /** To make the checks of a form costs more than to use them, and each request reads its call anew. */
    private static final Cache<String, Checks> CHECKS =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private final String text;

    private AnswerForm(String text) {
        this.text = text;
    }

    /** What each kind of answers is checked by, and which of them say who somebody is. */
    private record Checks(FormSchema whole, FormSchema begun, Set<String> identifying) {

        static Checks of(ObjectNode form) {
            return new Checks(
                    FormSchema.of(Derivation.forWholeAnswers(form)),
                    FormSchema.of(Derivation.forAnswersBegun(form)),
                    FormRules.identifying(form));
        }
    }

    /** The form that the text is, which {@link #flawsIn} found to be one. */
    public static AnswerForm of(String text) {
        return new AnswerForm(text);
    }

    /** Why a document cannot be a form, each with its place in the request that has it as {@code answerForm}. */
    public static List<Violation> flawsIn(JsonNode document) {
        return FormRules.flawsIn(document);
    }

    /**
     * What is wrong with answers, each with its place in the request that has them as {@code answers}.
     *
     * @param answers those that were given; null for none
     * @param complete whether they are to be handed in. Answers that somebody has only begun may lack any, and may be
     *     shorter than they must become, but what is there must be of the right type and none that the form does not know.
     */
    public List<Violation> check(JsonNode answers, boolean complete) {
        ObjectNode none = JsonText.MAPPER.createObjectNode();
        JsonNode given = answers == null || answers.isNull() ? none : answers;
        return JsonText.tooMuch(given, LONGEST_ANSWERS, ANSWERS).map(List::of).orElseGet(() -> {
            FormSchema schema = complete ? checks().whole : checks().begun;
            return schema.violations(given, ANSWERS);
        });
    }

    /** The names of the answers that say who somebody is. */
    public Set<String> identifying() {
        return checks().identifying;
    }

    /** The document, its members in the order in which they were written: that of the questions. */
    public String text() {
        return text;
    }

    public JsonNode document() {
        return JsonText.read(text);
    }

    private Checks checks() {
        return CHECKS.get(text, form -> Checks.of((ObjectNode) JsonText.read(form)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerForm form && text.equals(form.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
