package vn.hanoi.creativecity.centres.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * The rectangles that a list is restricted to: one, or the two sides of the antimeridian. It asks the columns that a table
 * with shapes has: {@code extent} and its four edges, and {@code geometry}.
 */
public record SearchedArea(List<BoundingBox> parts) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    /** The extent's index finds what may reach in; what is more than a point is looked at as it is. */
    private static final String REACHES_IN = """
            extent && box(point(:west%1$d, :south%1$d), point(:east%1$d, :north%1$d))
            and min_lon <= :east%1$d and max_lon >= :west%1$d and min_lat <= :north%1$d and max_lat >= :south%1$d
            and (min_lon = max_lon and min_lat = max_lat
                or reaches_into(geometry, :west%1$d, :south%1$d, :east%1$d, :north%1$d))""";

    /** Of more than these some come early in every list. */
    private static final int FEW = 500;

    /**
     * Reads four or six numbers as a map asks for them [OGC 17-069r4 section 7.15.3]: {@code west,south,east,north}, or with
     * the lowest height before {@code east} and the greatest at the end, which nothing here has. The west lies east of the
     * east where the antimeridian is between them.
     *
     * @throws Problem 400 naming the parameter when it is no such rectangle on Earth
     */
    public static SearchedArea parse(String parameter, String value) {
        return numbers(value)
                .flatMap(SearchedArea::of)
                .orElseThrow(
                        () -> Problem.invalidParameter(
                                parameter,
                                "not_a_box",
                                new Message(
                                        "Phải là tây,nam,đông,bắc tính bằng độ, như 105.7,20.9,105.9,21.1; hoặc sáu số với độ cao thấp nhất và cao nhất.",
                                        "Must be west,south,east,north in degrees, such as 105.7,20.9,105.9,21.1; or six numbers with the lowest and the greatest height.")));
    }

    private static Optional<double[]> numbers(String value) {
        String[] written = value.split(",", -1);
        return Arrays.stream(written).allMatch(number -> NUMBER.matcher(number).matches())
                ? Optional.of(
                        Arrays.stream(written).mapToDouble(Double::parseDouble).toArray())
                : Optional.empty();
    }

    private static Optional<SearchedArea> of(double[] numbers) {
        return switch (numbers.length) {
            case 4 -> of(numbers[0], numbers[1], numbers[2], numbers[3]);
            case 6 -> numbers[2] <= numbers[5] ? of(numbers[0], numbers[1], numbers[3], numbers[4]) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<SearchedArea> of(double west, double south, double east, double north) {
        List<BoundingBox> parts = west <= east
                ? List.of(box(west, south, east, north))
                : List.of(box(west, south, 180, north), box(-180, south, east, north));
        return parts.stream().allMatch(BoundingBox::isOnEarth) && south <= north
                ? Optional.of(new SearchedArea(parts))
                : Optional.empty();
    }

    private static BoundingBox box(double west, double south, double east, double north) {
        return new BoundingBox(new Position(west, south), new Position(east, north));
    }

    /**
     * Restricts a list to what reaches into the area. The planner takes every rectangle for equally full, and would look
     * through the whole list for the few of a small one; so these are found first.
     */
    void restrict(KeysetQuery query, String table, Session session) {
        query.where(condition(), edges());
        List<UUID> first = first(table, session);
        if (first.size() < FEW) {
            query.narrow(first.isEmpty() ? "false" : "id in (:inTheBox)", "inTheBox", first);
        }
    }

    /** The same, with all that has no place. */
    public void restrictWithUnplaced(KeysetQuery query, String table, Session session) {
        query.where("extent is null or " + condition(), edges());
        List<UUID> first = first(table, session);
        if (first.size() < FEW) {
            query.narrow(first.isEmpty() ? "extent is null" : "extent is null or id in (:inTheBox)", "inTheBox", first);
        }
    }

    /** Restricts a list by its column {@code area}, an outline in the units of {@code fine_point}. */
    public void restrictOutlines(KeysetQuery query) {
        query.where(
                IntStream.range(0, parts.size())
                        .mapToObj("""
                                area && polygon(box(fine_point(:west%1$d, :south%1$d), fine_point(:east%1$d, :north%1$d)))"""::formatted)
                        .collect(Collectors.joining(" or ", "area is null or ", "")),
                edges());
    }

    private String condition() {
        return IntStream.range(0, parts.size())
                .mapToObj(REACHES_IN::formatted)
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    private Object[] edges() {
        List<Object> edges = new ArrayList<>();
        values().forEach((name, value) -> edges.addAll(List.of(name, value)));
        return edges.toArray();
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            BoundingBox part = parts.get(i);
            values.put("west" + i, part.southWest().longitude());
            values.put("south" + i, part.southWest().latitude());
            values.put("east" + i, part.northEast().longitude());
            values.put("north" + i, part.northEast().latitude());
        }
        return values;
    }

    private List<UUID> first(String table, Session session) {
        var query = session.createNativeQuery(
                        "select id from " + table + " where " + condition() + " limit " + FEW, UUID.class)
                .addScalar("id", UUID.class);
        values().forEach(query::setParameter);
        return query.getResultList();
    }
}
