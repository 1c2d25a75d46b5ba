package vn.hanoi.creativecity.platform.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/**
 * The hits that are found in the same way. Every hit of one is better than every hit of the next, so that the next, which
 * costs more, is only looked at when those before it do not fill the page.
 */
enum Bucket {
    /** All words are in the name. */
    NAME(800, """
            score_of_name(found_name, found_accents,
                :typed, cast(:words as text[]), :typedAccents, cast(:wordsAccents as text[]))""") {
        @Override
        KeysetQuery restrict(KeysetQuery query, Sought sought) {
            bindWords(query, sought);
            return query.where(all("found_name", sought));
        }
    },
    /** All words are in the name and what is said beside it, taken together. */
    TEXT(400, "score_of_text(found_text, found_text_accents, :typed, cast(:wordsAccents as text[]))") {
        @Override
        KeysetQuery restrict(KeysetQuery query, Sought sought) {
            bindWords(query, sought);
            return query.where(all("found_text", sought)).where("not (" + all("found_name", sought) + ")");
        }
    },
    /** All words are in the name, some of them written a little differently. */
    LIKENESS(200, "score_of_likeness(found_name, :typed)") {
        @Override
        KeysetQuery restrict(KeysetQuery query, Sought sought) {
            List<Sought.Term> terms = sought.terms();
            bindWords(query, sought);
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).mayBeMistyped()) {
                    query.where(
                            "found_name like :word%1$d or :alike%1$d <%% found_name".formatted(i),
                            "alike" + i,
                            terms.get(i).typed().strip());
                } else {
                    query.where("found_name like :word" + i);
                }
            }
            return query.where("not (" + all("found_text", sought) + ")");
        }
    };

    private final int least;
    private final String score;

    Bucket(int least, String score) {
        this.least = least;
        this.score = score;
    }

    /** Leaves those of the rows that belong to it. */
    abstract KeysetQuery restrict(KeysetQuery query, Sought sought);

    String score() {
        return score;
    }

    /** Those in which there can be hits. */
    static List<Bucket> of(Sought sought) {
        if (sought.terms().isEmpty()) {
            return List.of();
        }
        boolean mayBeMistyped = sought.terms().stream().anyMatch(Sought.Term::mayBeMistyped);
        return mayBeMistyped ? List.of(values()) : List.of(NAME, TEXT);
    }

    /** Whether hits of it can come after one. */
    boolean goesOnAfter(Place place) {
        return place == null || place.score() >= least;
    }

    private static void bindWords(KeysetQuery query, Sought sought) {
        query.with("typed", sought.typed())
                .with("typedAccents", sought.accents())
                .with("words", sought.patterns())
                .with("wordsAccents", sought.accentPatterns());
        for (int i = 0; i < sought.terms().size(); i++) {
            query.with("word" + i, sought.terms().get(i).pattern());
        }
    }

    private static String all(String column, Sought sought) {
        return IntStream.range(0, sought.terms().size())
                .mapToObj(i -> column + " like :word" + i)
                .collect(Collectors.joining(" and "));
    }
}
