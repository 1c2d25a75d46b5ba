package vn.hanoi.creativecity.centres.geometry;

import java.util.Optional;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** What is within a distance of a place. */
public record Neighbourhood(Position middle, int radiusM) {

    private static final int DEFAULT_RADIUS_M = 1_000;

    /**
     * Reads the parameters {@code near} and {@code radius}; empty without the first.
     *
     * @throws Problem 400 naming the one that cannot be used
     */
    public static Optional<Neighbourhood> of(String near, Integer radius) {
        if (near == null) {
            if (radius != null) {
                throw Problem.invalidParameter(
                        "radius", "only_with_near", new Message("Chỉ dùng cùng near.", "Only together with near."));
            }
            return Optional.empty();
        }
        return Optional.of(new Neighbourhood(Position.parse("near", near), radius == null ? DEFAULT_RADIUS_M : radius));
    }

    /** Restricts a list by its column {@code place}; gives the order in which the nearest come first. */
    public SortKey restrict(KeysetQuery query) {
        query.where("""
                cube_enlarge(on_earth(:nearLon, :nearLat), chord(:radius), 3) @> place
                and cube_distance(on_earth(:nearLon, :nearLat), place) <= chord(:radius)""", "nearLon", middle.longitude(), "nearLat", middle.latitude(), "radius", (double) radiusM);
        return SortKey.ascending("distance", "cube_distance(on_earth(:nearLon, :nearLat), place)", SortKey.Type.REAL);
    }
}
