package vn.hanoi.creativecity.centres.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A GeoJSON geometry [RFC 7946 section 3.1] of the kinds that a place here can have. */
@Schema(
        name = "Geometry",
        description =
                "A GeoJSON geometry [RFC 7946]: a point, a line or a polygon, in degrees of longitude and latitude [CRS84], two-dimensional.")
public record GeometryDocument(
        @NotNull
        @Schema(
                description = "The kind of geometry.",
                enumeration = {"Point", "LineString", "Polygon"},
                examples = "Point")
        String type,

        @NotNull
        @Schema(
                description =
                        "Positions as `[longitude, latitude]`: one for a point, a list for a line, a list of closed rings for a polygon.",
                type = SchemaType.ARRAY,
                implementation = Object.class,
                maxItems = 10000,
                examples = "[105.8355, 21.0293]")
        JsonNode coordinates) {

    /** What is kept as it was written; null when there is none. */
    public static GeometryDocument of(JsonNode written) {
        return written == null
                ? null
                : new GeometryDocument(written.path("type").asText(), written.path("coordinates"));
    }
}
