package vn.hanoi.creativecity.ideas.season;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ranks the acts of a season by what has aired: the winner, then who came furthest; at one stage who is still in before
 * who was eliminated, then by the last mark there. Equals share a rank; between them the code only gives an order.
 */
final class Standings {

    private static final Comparator<Course> BY_MERIT = Comparator.comparing(Course::hasWon)
            .reversed()
            .thenComparing(course -> course.last().episode().stage(), Comparator.reverseOrder())
            .thenComparing(Course::isOut)
            .thenComparing(
                    course -> course.last().score(), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private Standings() {}

    /** @param aired all appearances in episodes that have aired, the first one first */
    static List<Standing> of(List<Appearance> aired) {
        List<Course> courses = aired.stream()
                .collect(Collectors.groupingBy(Appearance::submission, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Course::new)
                .sorted(BY_MERIT)
                .toList();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            boolean shares = i > 0 && BY_MERIT.compare(courses.get(i - 1), courses.get(i)) == 0;
            int rank = shares ? standings.getLast().rank() : i + 1;
            standings.add(courses.get(i).standing(rank));
        }
        return standings;
    }

    /** All that one act has done in the season. */
    private record Course(List<Appearance> appearances) {

        /** The last one at the furthest stage. */
        Appearance last() {
            return appearances.stream()
                    .reduce((before, after) ->
                            after.episode().stage().compareTo(before.episode().stage()) >= 0 ? after : before)
                    .orElseThrow();
        }

        boolean hasWon() {
            return last().result() == Result.WINNER;
        }

        boolean isOut() {
            return last().result() == Result.ELIMINATED;
        }

        Standing standing(int rank) {
            Appearance last = last();
            BigDecimal total = appearances.stream()
                    .map(Appearance::score)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Standing(
                    rank,
                    last.submission(),
                    last.act(),
                    last.episode().stage(),
                    last.result(),
                    last.writtenScore(),
                    AppearanceRequest.written(total),
                    appearances.size());
        }
    }
}
