package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contributions to list; what is given must all hold. */
record ContributionFilter(
        @QueryParam("from") @Parameter(description = "Only contributions on this day or later.", example = "2024-01-01")
        LocalDate from,

        @QueryParam("until") @Parameter(description = "Only contributions before this day.", example = "2025-01-01")
        LocalDate until,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `contributedOn` (the default), or with a leading minus the other way round.",
                schema =
                        @Schema(
                                enumeration = {"contributedOn", "-contributedOn"},
                                defaultValue = "contributedOn"))
        String sort) {}
