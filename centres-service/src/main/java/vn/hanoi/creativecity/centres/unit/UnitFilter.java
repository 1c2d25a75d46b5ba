package vn.hanoi.creativecity.centres.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which administrative units to list. */
record UnitFilter(
        @QueryParam("level") @Separator(",") @Parameter(description = "Only units of these levels.")
        List<Level> level,

        @QueryParam("validOn")
        @Parameter(description = "Only units that existed on this day; today by default.", example = "2025-06-30")
        LocalDate validOn,

        @QueryParam("parent")
        @Pattern(regexp = "\\d{2,5}")
        @Parameter(
                description = "Only units inside the unit with this code on that day.",
                example = "\"274\"",
                schema = @Schema(pattern = "^\\d{2,5}$", maxLength = 5))
        String parent,

        @QueryParam("contains")
        @Size(max = 60)
        @Parameter(
                description =
                        "Only the unit whose boundary holds this place, as `longitude,latitude` in degrees [CRS84]. Boundaries are known for the units since 2025-07-01.",
                example = "105.727,20.999",
                schema = @Schema(maxLength = 60))
        String contains,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name, with or without accents.",
                example = "an khanh",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `name` in Vietnamese order, `code`, or either with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"name", "-name", "code", "-code"},
                                defaultValue = "name"))
        String sort) {}
