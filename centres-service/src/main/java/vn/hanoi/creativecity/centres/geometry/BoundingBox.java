package vn.hanoi.creativecity.centres.geometry;

import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** A rectangle of longitudes and latitudes in degrees [CRS84]; it does not cross the antimeridian. */
public record BoundingBox(Position southWest, Position northEast) {

    private static final String REACHES_IN = "extent && box(point(:west, :south), point(:east, :north))";

    /** Of more than these some come early in every list. */
    private static final int FEW = 500;

    /**
     * Reads {@code west,south,east,north} from a parameter.
     *
     * @throws Problem 400 naming the parameter when it is no such rectangle
     */
    public static BoundingBox parse(String parameter, String value) {
        int middle = value.indexOf(',', value.indexOf(',') + 1);
        if (middle > 0) {
            var southWest = Position.find(value.substring(0, middle));
            var northEast = Position.find(value.substring(middle + 1));
            if (southWest.isPresent() && northEast.isPresent()) {
                BoundingBox box = new BoundingBox(southWest.get(), northEast.get());
                if (box.isUpright()) {
                    return box;
                }
            }
        }
        throw Problem.invalidParameter(
                parameter,
                "not_a_box",
                new Message(
                        "Phải là tây,nam,đông,bắc tính bằng độ, như 105.7,20.9,105.9,21.1.",
                        "Must be west,south,east,north in degrees, such as 105.7,20.9,105.9,21.1."));
    }

    /**
     * Restricts the list of a table by its column {@code extent} to what reaches into the rectangle. The planner takes every
     * rectangle for equally full, and would look through the whole list for the few of a small one; so these are found
     * first.
     */
    public void restrict(KeysetQuery query, String table, Session session) {
        query.where(
                REACHES_IN,
                "west",
                southWest.longitude(),
                "south",
                southWest.latitude(),
                "east",
                northEast.longitude(),
                "north",
                northEast.latitude());
        List<UUID> first = session.createNativeQuery(
                        "select id from " + table + " where " + REACHES_IN + " limit " + FEW, UUID.class)
                .setParameter("west", southWest.longitude())
                .setParameter("south", southWest.latitude())
                .setParameter("east", northEast.longitude())
                .setParameter("north", northEast.latitude())
                .getResultList();
        if (first.size() < FEW) {
            query.narrow(first.isEmpty() ? "false" : "id in (:inTheBox)", "inTheBox", first);
        }
    }

    private boolean isUpright() {
        return southWest.longitude() <= northEast.longitude() && southWest.latitude() <= northEast.latitude();
    }
}
