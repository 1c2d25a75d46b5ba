package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which seasons to list; what is given must all hold. */
record SeasonFilter(
        @QueryParam("state")
        @Separator(",")
        @Parameter(description = "Only seasons in these states. Drafts are seen by their makers alone.")
        List<SeasonState> state,

        @QueryParam("year")
        @Min(2000)
        @Max(2099)
        @Parameter(
                description = "Only seasons that fall into this year.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2099", format = "int32"))
        Integer year,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `number`, `name` in Vietnamese order or `createdAt`; each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"-number", "number", "name", "-name", "createdAt", "-createdAt"},
                                defaultValue = "-number"))
        String sort) {}
