package vn.hanoi.creativecity.ideas.result;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hanoi.creativecity.ideas.call.Aggregation;
import vn.hanoi.creativecity.ideas.call.ReviewPolicy;
import vn.hanoi.creativecity.ideas.review.Score;
import vn.hanoi.creativecity.platform.json.CanonicalJson;

/**
 * Works out the ranking, by the algorithm of docs/results.md: exactly, and each value is rounded once, at its end. What is
 * written is what is compared.
 */
final class Tally {

    static final String ALGORITHM = "1";

    private static final String VALUE = "value";
    private static final int PLACES = 10;

    private final Inputs inputs;
    private final byte[] seed;
    private final Map<String, Inputs.Weighed> criteria = new LinkedHashMap<>();

    private Tally(Inputs inputs, byte[] seed) {
        this.inputs = inputs;
        this.seed = seed;
        inputs.criteria().forEach(criterion -> criteria.put(criterion.code(), criterion));
    }

    static Ranking rank(Inputs inputs, byte[] seed) {
        return new Tally(inputs, seed).ranking();
    }

    /** A submission with all by which it is compared. */
    private record Standing(Inputs.Judged judged, BigDecimal value, Map<String, BigDecimal> byCriterion, byte[] lot) {}

    private Ranking ranking() {
        List<Standing> standings = new ArrayList<>();
        List<Ranking.Unranked> unranked = new ArrayList<>();
        for (Inputs.Judged judged : inputs.submissions()) {
            if (judged.reviews().size() < inputs.policy().minimumReviews()) {
                unranked.add(
                        new Ranking.Unranked(judged.code(), judged.reviews().size()));
            } else {
                standings.add(standing(judged));
            }
        }
        Map<String, Comparator<Standing>> chain = chain();
        standings.sort(chain.values().stream().reduce(Comparator::thenComparing).orElseThrow());
        List<Ranking.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            ranked.add(ranked(
                    i + 1, standings.get(i), i == 0 ? null : decidedBy(chain, standings.get(i - 1), standings.get(i))));
        }
        return new Ranking(ranked, unranked);
    }

    private Standing standing(Inputs.Judged judged) {
        Map<String, BigDecimal> byCriterion = new LinkedHashMap<>();
        for (String code : criteria.keySet()) {
            List<Fraction> marks = judged.reviews().stream()
                    .map(review -> mark(review, code))
                    .flatMap(Optional::stream)
                    .toList();
            if (!marks.isEmpty()) {
                byCriterion.put(code, aggregate(marks));
            }
        }
        BigDecimal value = aggregate(judged.reviews().stream().map(this::total).toList());
        return new Standing(judged, value, byCriterion, lot(judged.code()));
    }

    /** The weighted mean of what was marked: what was not marked lowers nothing. */
    private Fraction total(Inputs.Marks review) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Score score : review.scores()) {
            Fraction weight =
                    Fraction.of(new BigDecimal(criteria.get(score.criterion()).weight()));
            sum = sum.plus(weight.times(normalised(score)));
            weights = weights.plus(weight);
        }
        return sum.over(weights);
    }

    private Optional<Fraction> mark(Inputs.Marks review, String criterion) {
        return review.scores().stream()
                .filter(score -> score.criterion().equals(criterion))
                .map(this::normalised)
                .findFirst();
    }

    private Fraction normalised(Score score) {
        Inputs.Weighed criterion = criteria.get(score.criterion());
        BigDecimal minimum = new BigDecimal(criterion.minimum());
        return Fraction.of(new BigDecimal(score.mark()).subtract(minimum))
                .over(Fraction.of(new BigDecimal(criterion.maximum()).subtract(minimum)));
    }

    private BigDecimal aggregate(List<Fraction> values) {
        return (inputs.policy().aggregation() == Aggregation.MEAN ? mean(values) : median(values)).rounded(PLACES);
    }

    private static Fraction mean(List<Fraction> values) {
        return values.stream().reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(values.size()));
    }

    private static Fraction median(List<Fraction> values) {
        List<Fraction> sorted = values.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : mean(sorted.subList(upper - 1, upper + 1));
    }

    private byte[] lot(String code) {
        MessageDigest digest = CanonicalJson.sha256();
        digest.update(seed);
        return digest.digest(code.getBytes(StandardCharsets.UTF_8));
    }

    /** What is compared, one after the other, each with the better one first. */
    private Map<String, Comparator<Standing>> chain() {
        Map<String, Comparator<Standing>> chain = new LinkedHashMap<>();
        chain.put(VALUE, Comparator.comparing(Standing::value).reversed());
        for (String link : inputs.policy().tieBreak()) {
            chain.put(
                    link,
                    switch (link) {
                        case ReviewPolicy.SEED -> Comparator.comparing(Standing::lot, Arrays::compareUnsigned);
                        case ReviewPolicy.VOTES ->
                            Comparator.<Standing, Integer>comparing(
                                            standing -> standing.judged().votes())
                                    .reversed();
                        default ->
                            Comparator.comparing(
                                    standing -> standing.byCriterion().get(link),
                                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
                    });
        }
        return chain;
    }

    private static String decidedBy(Map<String, Comparator<Standing>> chain, Standing before, Standing after) {
        return chain.entrySet().stream()
                .filter(link -> link.getValue().compare(before, after) != 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Ranking.Ranked ranked(int rank, Standing standing, String decidedBy) {
        return new Ranking.Ranked(
                rank,
                standing.judged().code(),
                standing.value().toPlainString(),
                standing.judged().reviews().size(),
                criteria.keySet().stream()
                        .filter(standing.byCriterion()::containsKey)
                        .map(code -> new Ranking.ByCriterion(
                                code, standing.byCriterion().get(code).toPlainString()))
                        .toList(),
                decidedBy);
    }
}
