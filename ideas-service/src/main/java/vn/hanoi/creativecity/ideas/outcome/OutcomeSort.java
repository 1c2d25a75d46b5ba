package vn.hanoi.creativecity.ideas.outcome;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which order outcomes are listed. */
record OutcomeSort(
        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `from`, or with a leading minus (the default) the other way round.",
                schema =
                        @Schema(
                                enumeration = {"from", "-from"},
                                defaultValue = "-from"))
        String sort) {}
