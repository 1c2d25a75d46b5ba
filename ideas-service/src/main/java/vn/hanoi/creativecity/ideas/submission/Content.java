package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Discipline;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.text.WrittenText;

/**
 * What somebody hands in: as it is prepared, as it was frozen, as it is shown.
 *
 * @param answers those to the call's form; null where the reader does not see them
 * @param contributors null where the reader does not learn of them
 */
record Content(
        WrittenText title,
        WrittenText summary,
        Language language,
        List<Discipline> disciplines,
        JsonNode answers,
        List<Contributor> contributors) {

    /** The one projection: what a reader of this tier sees of it, wherever it is shown. */
    Content seenAs(Tier tier, Call call) {
        return switch (tier) {
            case STAFF, PARTICIPANT -> this;
            case JURY ->
                call.isAnonymised()
                        ? showing(without(call.answerForm().identifying()), null)
                        : showing(
                                answers,
                                contributors.stream()
                                        .map(Contributor::withoutMail)
                                        .toList());
            case PARTNER, PUBLIC ->
                showing(
                        null,
                        contributors.stream()
                                .filter(contributor -> contributor.consentedAt() != null)
                                .map(Contributor::nameAlone)
                                .toList());
        };
    }

    private Content showing(JsonNode shownAnswers, List<Contributor> shownContributors) {
        return new Content(title, summary, language, disciplines, shownAnswers, shownContributors);
    }

    private JsonNode without(Collection<String> names) {
        return answers instanceof ObjectNode object ? object.deepCopy().without(names) : answers;
    }

    /**
     * The same without a person.
     *
     * @param theirs whether a contributor is the person
     * @param identifying the answers that say who they are
     */
    Content without(Person person, Predicate<Contributor> theirs, Collection<String> identifying) {
        return new Content(
                title.with(person::takenOutOf),
                summary == null ? null : summary.with(person::takenOutOf),
                language,
                disciplines,
                Answers.with(without(identifying), person::takenOutOf),
                contributors.stream()
                        .map(contributor -> theirs.test(contributor) ? contributor.erased() : contributor)
                        .toList());
    }
}
