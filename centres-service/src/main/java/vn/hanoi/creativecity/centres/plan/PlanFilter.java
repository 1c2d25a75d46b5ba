package vn.hanoi.creativecity.centres.plan;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which order to list plans. */
record PlanFilter(
        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `code`, numbers in it by their size, `updatedAt`, or either with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"code", "-code", "updatedAt", "-updatedAt"},
                                defaultValue = "code"))
        String sort) {}
