package vn.hanoi.creativecity.centres.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Where something is: a checked geometry, a point inside it that stands for it in searches by distance, and its extent.
 */
public record Place(Position point, BoundingBox extent) {

    private static final int MOST_POSITIONS = 10_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /**
     * Checks a geometry.
     *
     * @param pointer where it stands in the body
     * @throws Problem 422 that points at what is wrong: a position off the Earth, an open ring, a line that crosses itself
     */
    public static Place of(GeometryDocument document, String pointer) {
        Reader reader = new Reader(pointer);
        Geometry geometry = reader.read(document);
        IsValidOp validity = new IsValidOp(geometry);
        if (!validity.isValid()) {
            Coordinate near = validity.getValidationError().getCoordinate();
            throw reader.refuse(
                    pointer + "/coordinates",
                    "invalid_geometry",
                    Message.of(
                            "Hình tự cắt hoặc không khép kín đúng, gần %s.",
                            "The shape crosses itself or is not properly closed, near %s.", near.x + "," + near.y));
        }
        Coordinate inside = geometry.getInteriorPoint().getCoordinate();
        Envelope extent = geometry.getEnvelopeInternal();
        return new Place(
                new Position(inside.x, inside.y),
                new BoundingBox(
                        new Position(extent.getMinX(), extent.getMinY()),
                        new Position(extent.getMaxX(), extent.getMaxY())));
    }

    /** Reads coordinates and knows where it is in the document. */
    private static final class Reader {

        private final String pointer;
        private int positions;

        private Reader(String pointer) {
            this.pointer = pointer;
        }

        private Geometry read(GeometryDocument document) {
            String at = pointer + "/coordinates";
            JsonNode coordinates = document.coordinates();
            return switch (document.type()) {
                case "Point" -> GEOMETRIES.createPoint(position(coordinates, at));
                case "LineString" -> GEOMETRIES.createLineString(line(coordinates, at, 2));
                case "Polygon" -> polygon(coordinates, at);
                default ->
                    throw refuse(
                            pointer + "/type",
                            "unknown_value",
                            new Message(
                                    "Phải là một trong: Point, LineString, Polygon.",
                                    "Must be one of: Point, LineString, Polygon."));
            };
        }

        private Polygon polygon(JsonNode rings, String at) {
            requireArray(rings, at, 1);
            List<LinearRing> read = new ArrayList<>();
            for (int i = 0; i < rings.size(); i++) {
                String ring = at + "/" + i;
                Coordinate[] line = line(rings.get(i), ring, 4);
                if (!line[0].equals2D(line[line.length - 1])) {
                    throw refuse(
                            ring,
                            "open_ring",
                            new Message(
                                    "Vòng phải kết thúc ở điểm bắt đầu.",
                                    "A ring must end at the position where it begins."));
                }
                read.add(GEOMETRIES.createLinearRing(line));
            }
            return GEOMETRIES.createPolygon(
                    read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
        }

        private Coordinate[] line(JsonNode line, String at, int least) {
            requireArray(line, at, least);
            Coordinate[] read = new Coordinate[line.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = position(line.get(i), at + "/" + i);
            }
            return read;
        }

        private Coordinate position(JsonNode pair, String at) {
            if (++positions > MOST_POSITIONS) {
                throw refuse(
                        pointer + "/coordinates",
                        "too_many_positions",
                        Message.of("Nhiều nhất %d điểm.", "At most %d positions.", MOST_POSITIONS));
            }
            boolean isPair = pair != null
                    && pair.isArray()
                    && pair.size() == 2
                    && pair.get(0).isNumber()
                    && pair.get(1).isNumber();
            if (!isPair || !new Position(pair.get(0).doubleValue(), pair.get(1).doubleValue()).isOnEarth()) {
                throw refuse(
                        at,
                        "not_a_position",
                        new Message(
                                "Phải là [kinh độ, vĩ độ] tính bằng độ.", "Must be [longitude, latitude] in degrees."));
            }
            return new Coordinate(pair.get(0).doubleValue(), pair.get(1).doubleValue());
        }

        private void requireArray(JsonNode node, String at, int least) {
            if (node == null || !node.isArray() || node.size() < least) {
                throw refuse(
                        at,
                        "too_few_positions",
                        Message.of(
                                "Phải là mảng có ít nhất %d phần tử.",
                                "Must be an array of at least %d elements.", least));
            }
        }

        private Problem refuse(String at, String code, Message message) {
            return Problem.invalid(at, code, message);
        }
    }
}
