package vn.hanoi.creativecity.centres.ogc;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which features to list, whatever they are [OGC 17-069r4 section 7.15]. */
public record FeatureRequest(
        @QueryParam("limit")
        @DefaultValue("10")
        @Min(1)
        @Parameter(
                description = "The most features on the page, 1 to 10,000; what is more is taken for 10,000.",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                minimum = "1",
                                maximum = "10000",
                                defaultValue = "10",
                                format = "int32"))
        Long limit,

        @QueryParam("bbox")
        @Size(max = 300)
        @Parameter(
                description =
                        "Only features that reach into this rectangle, and those without a place: `west,south,east,north` in degrees [CRS84]. "
                                + "The west is greater than the east where the antimeridian is between them. With six numbers the third and the last are heights, which nothing here has.",
                example = "105.7,20.9,105.9,21.1",
                schema = @Schema(maxLength = 300))
        String bbox,

        @QueryParam("datetime")
        @Size(max = 100)
        @Parameter(
                description =
                        "Only features of this time, and those of which no time is known: an instant [RFC 3339], or two with a slash between them, of which one may be `..` or nothing. "
                                + "What is known by its day is of that day in Hà Nội.",
                example = "2025-07-01T00:00:00Z/..",
                schema = @Schema(maxLength = 100))
        String datetime,

        @QueryParam("cursor")
        @Size(max = MAX_CURSOR)
        @Parameter(
                description = "Where to go on: the link `next` of the page before has it.",
                schema = @Schema(maxLength = MAX_CURSOR))
        String cursor,

        @QueryParam("f") @Parameter(description = Format.DESCRIPTION, example = "json")
        Format f) {

    private static final int MAX_CURSOR = 2000;
    private static final int MOST = 10_000;

    int most() {
        return Math.toIntExact(Math.min(limit, MOST));
    }
}
