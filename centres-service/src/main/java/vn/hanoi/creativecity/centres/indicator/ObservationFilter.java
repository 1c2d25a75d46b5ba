package vn.hanoi.creativecity.centres.indicator;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which observations of a centre to list; what is given must all hold. */
record ObservationFilter(
        @QueryParam("indicator")
        @Separator(",")
        @Parameter(description = "Only observations of these indicators, by id or code, such as `visitors`.")
        List<@Size(max = 100) String> indicator,

        @QueryParam("from")
        @Parameter(description = "Only observations whose period begins on this day or later.", example = "2024-01-01")
        LocalDate from,

        @QueryParam("until")
        @Parameter(description = "Only observations whose period begins before this day.", example = "2025-01-01")
        LocalDate until,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `from`, the first day of the period, or with a leading minus the latest first (the default).",
                schema =
                        @Schema(
                                enumeration = {"from", "-from"},
                                defaultValue = "-from"))
        String sort) {}
