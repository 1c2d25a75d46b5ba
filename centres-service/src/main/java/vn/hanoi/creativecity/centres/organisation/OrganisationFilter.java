package vn.hanoi.creativecity.centres.organisation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which organisations to list. */
record OrganisationFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only organisations of these kinds.")
        List<OrganisationKind> kind,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name, with or without accents.",
                example = "bao tang",
                schema = @Schema(maxLength = 100))
        String q,

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
