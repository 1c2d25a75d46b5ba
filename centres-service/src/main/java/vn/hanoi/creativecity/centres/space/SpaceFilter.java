package vn.hanoi.creativecity.centres.space;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which spaces of a centre to list; what is given must all hold. */
record SpaceFilter(
        @QueryParam("facility")
        @Separator(",")
        @Parameter(description = "Only spaces that are equipped with all of these.")
        List<Facility> facility,

        @QueryParam("minCapacityPersons")
        @Min(1)
        @Max(1_000_000)
        @Parameter(description = "Only spaces for at least so many people.", example = "30")
        Integer minCapacityPersons,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `name` in Vietnamese order, `updatedAt`, or either with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"name", "-name", "updatedAt", "-updatedAt"},
                                defaultValue = "name"))
        String sort) {}
