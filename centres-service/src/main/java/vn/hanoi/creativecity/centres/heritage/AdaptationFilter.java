package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which adaptations to list; what is given must all hold. */
record AdaptationFilter(
        @QueryParam("site")
        @Size(max = 100)
        @Parameter(
                description = "Only adaptations of the heritage site with this id or slug.",
                example = "nha-may-xe-lua-gia-lam",
                schema = @Schema(maxLength = 100))
        String site,

        @QueryParam("approach") @Separator(",") @Parameter(description = "Only adaptations by these approaches.")
        List<AdaptationApproach> approach,

        @QueryParam("lifecycle") @Separator(",") @Parameter(description = "Only adaptations in these states.")
        List<AdaptationLifecycle> lifecycle,

        @QueryParam("temporary")
        @Parameter(description = "Only those for some time, or with `false` only those for good.", example = "true")
        Boolean temporary,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `createdAt`, `updatedAt`, or either with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt", "updatedAt", "-updatedAt"},
                                defaultValue = "createdAt"))
        String sort) {}
