package vn.hanoi.creativecity.centres.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which targets of a plan to list. */
record TargetFilter(
        @QueryParam("item")
        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Parameter(
                description = "Only targets that stand for this item of the city's plan.",
                example = "P14",
                schema = @Schema(pattern = "^P([1-9]|1[0-6])$", maxLength = 3))
        String item,

        @QueryParam("measure")
        @Separator(",")
        @Parameter(description = "Only targets that are judged by these measures.")
        List<TargetMeasure> measure,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `code`, in which T2 comes before T10, `dueYear`, or either with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"code", "-code", "dueYear", "-dueYear"},
                                defaultValue = "code"))
        String sort) {}
