package vn.hanoi.creativecity.centres.geometry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** A place in degrees [CRS84]: longitude from -180 to 180, latitude from -90 to 90. */
public record Position(double longitude, double latitude) {

    private static final String NUMBER = "(-?\\d{1,3}(?:\\.\\d{1,15})?)";
    private static final Pattern PAIR = Pattern.compile(NUMBER + "," + NUMBER);

    /**
     * Reads {@code longitude,latitude} from a parameter.
     *
     * @throws Problem 400 naming the parameter when it is no place on Earth
     */
    public static Position parse(String parameter, String value) {
        return find(value)
                .orElseThrow(() -> Problem.invalidParameter(
                        parameter,
                        "not_a_position",
                        new Message(
                                "Phải là kinh độ,vĩ độ tính bằng độ, như 105.8355,21.0293.",
                                "Must be longitude,latitude in degrees, such as 105.8355,21.0293.")));
    }

    static Optional<Position> find(String value) {
        Matcher pair = PAIR.matcher(value);
        return pair.matches()
                ? Optional.of(new Position(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2))))
                        .filter(Position::isOnEarth)
                : Optional.empty();
    }

    boolean isOnEarth() {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }
}
