package vn.hanoi.creativecity.gateway.search;

import java.util.Optional;
import vn.hanoi.creativecity.platform.finding.Place;

/**
 * How far the hits of one service have been shown.
 *
 * @param after the place up to which they have; null when none was shown yet
 * @param atEnd whether there were no others
 */
record Position(Place after, boolean atEnd) {

    static final Position START = new Position(null, false);
    static final Position END = new Position(null, true);

    private static final String WRITTEN_START = "-";
    private static final String WRITTEN_END = ".";

    /** At the place, unless it is further already. */
    Position reaching(Place place) {
        return place == null || after != null && after.compareTo(place) > 0 ? this : new Position(place, false);
    }

    static Optional<Position> read(String text) {
        return switch (text) {
            case WRITTEN_START -> Optional.of(START);
            case WRITTEN_END -> Optional.of(END);
            default -> Place.read(text).map(place -> new Position(place, false));
        };
    }

    @Override
    public String toString() {
        return atEnd ? WRITTEN_END : after == null ? WRITTEN_START : after.toString();
    }
}
