package vn.hanoi.creativecity.events.venue;

import com.fasterxml.jackson.databind.JsonNode;

/** A GeoJSON geometry [RFC 7946], of which the middle of its extent is kept. */
record Shape(JsonNode coordinates) {

    Double longitude() {
        return middle(0);
    }

    Double latitude() {
        return middle(1);
    }

    private Double middle(int axis) {
        double[] extent = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        widen(extent, coordinates, axis);
        return extent[0] > extent[1] ? null : Double.valueOf((extent[0] + extent[1]) / 2);
    }

    private static void widen(double[] extent, JsonNode positions, int axis) {
        if (positions == null || !positions.isArray()) {
            return;
        }
        if (positions.path(0).isNumber()) {
            double value = positions.path(axis).asDouble();
            extent[0] = Math.min(extent[0], value);
            extent[1] = Math.max(extent[1], value);
        } else {
            positions.forEach(inner -> widen(extent, inner, axis));
        }
    }
}
