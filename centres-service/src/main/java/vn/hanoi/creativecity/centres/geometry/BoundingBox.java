package vn.hanoi.creativecity.centres.geometry;

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
            Position southWest = Position.parse(parameter, value.substring(0, middle));
            Position northEast = Position.parse(parameter, value.substring(middle + 1));
            if (southWest.longitude() <= northEast.longitude() && southWest.latitude() <= northEast.latitude()) {
                return new BoundingBox(southWest, northEast);
            }
        }
        throw Problem.invalidParameter(
                parameter,
                "not_a_box",
                new Message(
                        "Phải là tây,nam,đông,bắc tính bằng độ, như 105.7,20.9,105.9,21.1.",
                        "Must be west,south,east,north in degrees, such as 105.7,20.9,105.9,21.1."));
    }
}
