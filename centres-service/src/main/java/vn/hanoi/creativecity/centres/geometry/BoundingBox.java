package vn.hanoi.creativecity.centres.geometry;

import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** A rectangle of longitudes and latitudes in degrees [CRS84]; it does not cross the antimeridian. */
public record BoundingBox(Position southWest, Position northEast) {

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

    /** Restricts the list of a table with shapes to what reaches into the rectangle. */
    public void restrict(KeysetQuery query, String table, Session session) {
        new SearchedArea(List.of(this)).restrict(query, table, session);
    }

    boolean isUpright() {
        return southWest.longitude() <= northEast.longitude() && southWest.latitude() <= northEast.latitude();
    }

    boolean isOnEarth() {
        return southWest.isOnEarth() && northEast.isOnEarth();
    }
}
