package vn.hanoi.creativecity.centres.ogc;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Where and when the features of a collection are. */
@Schema(name = "FeatureExtent", description = "Where and when the features of a collection are.")
public record Extent(
        @Schema(description = "Where; absent where no feature has a place.")
        Spatial spatial,

        @Schema(description = "When; absent where no feature has a time.")
        Temporal temporal) {

    /** The corners of a rectangle. */
    @Schema(name = "SpatialExtent", description = "A rectangle that holds all places.")
    record Spatial(
            @Schema(
                    description = "One rectangle: west, south, east, north in degrees.",
                    required = true,
                    minItems = 1,
                    maxItems = 1)
            List<@Size(min = 4, max = 4) List<Double>> bbox,

            @Schema(
                    description = "What the degrees are.",
                    required = true,
                    enumeration = Crs.CRS84,
                    examples = Crs.CRS84)
            String crs) {}

    /** The ends of a time. */
    @Schema(name = "TemporalExtent", description = "A time that holds all times.")
    record Temporal(
            @Schema(
                    description = "One interval: its begin and its end, null where it is open.",
                    required = true,
                    minItems = 1,
                    maxItems = 1)
            List<@Size(min = 2, max = 2) List<Instant>> interval) {}

    /** That of a collection in which nobody sees anything. */
    public static final Extent NONE = new Extent(null, null);

    /** With the rectangle, unless one of its edges is null. */
    public Extent between(Double west, Double south, Double east, Double north) {
        return west == null
                ? this
                : new Extent(new Spatial(List.of(List.of(west, south, east, north)), Crs.CRS84), temporal);
    }

    /** With the time from the begin of the first day to the end of the last; null where it is open. */
    public Extent during(LocalDate first, LocalDate last) {
        Instant begin = first == null ? null : first.atStartOfDay(Clocks.HA_NOI).toInstant();
        Instant end = last == null
                ? null
                : last.plusDays(1).atStartOfDay(Clocks.HA_NOI).toInstant().minusSeconds(1);
        return new Extent(spatial, new Temporal(List.of(Arrays.asList(begin, end))));
    }
}
