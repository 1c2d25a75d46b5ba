package vn.hanoi.creativecity.platform.finding;

import jakarta.persistence.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What somebody typed to search for: words, each of which begins a word of what is found, and between quotation marks
 * phrases, which stand there as they are. All of them must be found. The database folds them as it folds what it holds.
 *
 * @param typed all of it, folded, @param accents the same with its accents
 */
public record Sought(String typed, String accents, List<Term> terms) {

    /** In characters. */
    public static final int LONGEST = 200;

    /** Algolia's rule: in shorter words, a letter that is wrong makes another word. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final Pattern PART = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|[\\p{L}\\p{M}\\p{N}]+");

    /** A word or phrase. Folded, it is letters, digits and spaces alone, with a space before it. */
    record Term(String typed, String accents, boolean isPhrase) {

        String pattern() {
            return pattern(typed);
        }

        String accentPattern() {
            return pattern(accents);
        }

        /** Whether it is also found where it is written a little differently. */
        boolean mayBeMistyped() {
            return !isPhrase
                    && typed.length() > SHORTEST_MISTYPED
                    && typed.substring(1).codePoints().allMatch(Character::isLetter);
        }

        private String pattern(String folded) {
            return "%" + folded + (isPhrase ? " %" : "%");
        }
    }

    /** @throws Problem 400 when there is no word in it */
    public static void requireWords(String q) {
        if (q.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Problem.invalidParameter(
                    "q",
                    "no_words",
                    new Message(
                            "Phải có ít nhất một chữ cái hoặc chữ số.", "There must be a letter or a digit in it."));
        }
    }

    static Sought of(String q, Session session) {
        requireWords(q);
        Set<String> parts = new LinkedHashSet<>();
        Matcher part = PART.matcher(q);
        while (part.find()) {
            parts.add(part.group());
        }
        List<String> written = Stream.concat(Stream.of(q), parts.stream()).toList();
        List<Tuple> folded = session.createNativeQuery("""
                        select search_key(part) as typed, accent_key(part) as accents
                        from unnest(cast(:parts as text[])) with ordinality as given (part, place) order by place""", Tuple.class)
                .addScalar("typed", String.class)
                .addScalar("accents", String.class)
                .setParameter("parts", written.toArray(String[]::new))
                .getResultList();
        List<Term> terms = IntStream.range(1, written.size())
                .mapToObj(i -> new Term(
                        folded.get(i).get("typed", String.class),
                        folded.get(i).get("accents", String.class),
                        "\"“”".indexOf(written.get(i).charAt(0)) >= 0))
                .filter(term -> !term.typed.isBlank())
                .distinct()
                .toList();
        return new Sought(
                folded.getFirst().get("typed", String.class), folded.getFirst().get("accents", String.class), terms);
    }

    String[] patterns() {
        return terms.stream().map(Term::pattern).toArray(String[]::new);
    }

    String[] accentPatterns() {
        return terms.stream().map(Term::accentPattern).toArray(String[]::new);
    }

    /** What is marked in a hit: the words, those of phrases included. */
    String[] words() {
        return terms.stream()
                .flatMap(term -> Stream.of(term.typed.strip().split(" ")))
                .distinct()
                .map(word -> " " + word)
                .toArray(String[]::new);
    }
}
