package vn.hanoi.creativecity.centres.craft;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which craft products to list; what is given must all hold. */
record CraftProductFilter(
        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "Only products of the centre with this id or slug.",
                example = "trung-tam-lang-nghe-phu-xuyen",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("craft")
        @Size(max = 100)
        @Parameter(
                description = "Only products of the craft with this name in either language, with or without accents.",
                example = "kham trai",
                schema = @Schema(maxLength = 100))
        String craft,

        @QueryParam("village")
        @Size(max = 100)
        @Parameter(
                description =
                        "Only products of the village with this name in either language, with or without accents.",
                example = "chuyen my",
                schema = @Schema(maxLength = 100))
        String village,

        @QueryParam("availability") @Separator(",") @Parameter(description = "Only products that can be had like this.")
        List<ProductAvailability> availability,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description =
                        "Words of the name, with or without accents; the best match first unless `sort` says otherwise.",
                example = "khay",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `name` in Vietnamese order (the default), `createdAt`, `updatedAt`, each with a leading minus for the other way round, or `relevance` (with `q`).",
                schema =
                        @Schema(
                                enumeration = {
                                    "name",
                                    "-name",
                                    "createdAt",
                                    "-createdAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "relevance"
                                }))
        String sort) {}
