package vn.hanoi.creativecity.platform.finding;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a hit stands among all of them, those of other services included: the best first, then by type and id.
 *
 * @param score see the functions of the database that work it out
 */
public record Place(int score, String type, UUID id) implements Comparable<Place> {

    /** As the database does it: the comparison of Java takes the first bit of an id for a sign. */
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::score)
            .reversed()
            .thenComparing(Place::type)
            .thenComparing(place -> place.id().toString());

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,4})\\.([a-z_]{1,50})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads what {@link #toString} wrote; empty when it did not. */
    public static Optional<Place> read(String text) {
        return Optional.of(WRITTEN.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Place(
                        Integer.parseInt(matcher.group(1)), matcher.group(2), UUID.fromString(matcher.group(3))));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return score + "." + type + "." + id;
    }
}
