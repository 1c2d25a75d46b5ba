package vn.hanoi.creativecity.centres.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which administrative units to show on a map; each parameter is called like the property that it asks for. */
record UnitFeatureFilter(
        @QueryParam("level") @Separator(",") @Parameter(description = "Only units of these levels.")
        List<Level> level,

        @QueryParam("code")
        @Pattern(regexp = "\\d{2,5}")
        @Parameter(
                description = "Only units with this code.",
                example = "\"09877\"",
                schema = @Schema(pattern = "^\\d{2,5}$", maxLength = 5))
        String code,

        @QueryParam("parent_code")
        @Pattern(regexp = "\\d{2,5}")
        @Parameter(
                description = "Only units inside a unit with this code.",
                example = "\"01\"",
                schema = @Schema(pattern = "^\\d{2,5}$", maxLength = 5))
        String parentCode,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name, with or without accents.",
                example = "an khanh",
                schema = @Schema(maxLength = 100))
        String q) {}
