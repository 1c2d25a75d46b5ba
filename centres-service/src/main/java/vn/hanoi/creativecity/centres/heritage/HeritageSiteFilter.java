package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which heritage sites to list; what is given must all hold. */
record HeritageSiteFilter(
        @QueryParam("heritageType") @Separator(",") @Parameter(description = "Only sites of these sorts.")
        List<HeritageType> heritageType,

        @QueryParam("ranking") @Separator(",") @Parameter(description = "Only sites of these ranks.")
        List<HeritageRanking> ranking,

        @VisibleTo(Tier.STAFF)
        @QueryParam("publication")
        @Separator(",")
        @Parameter(description = "Only sites published like this.")
        List<Publication> publication,

        @QueryParam("unit")
        @Pattern(regexp = "\\d{5}")
        @Parameter(
                description = "Only sites in the ward or commune with this code today.",
                example = "\"00118\"",
                schema = @Schema(pattern = "^\\d{5}$", maxLength = 5))
        String unit,

        @QueryParam("bbox")
        @Size(max = 120)
        @Parameter(
                description = "Only sites that reach into this rectangle: `west,south,east,north` in degrees [CRS84].",
                example = "105.8,21.0,105.9,21.1",
                schema = @Schema(maxLength = 120))
        String bbox,

        @QueryParam("near")
        @Size(max = 60)
        @Parameter(
                description =
                        "Only sites near this place, `longitude,latitude` in degrees [CRS84]; the nearest first unless `sort` says otherwise. A line or an area counts by a point inside it.",
                example = "105.8481,21.0405",
                schema = @Schema(maxLength = 60))
        String near,

        @QueryParam("radius")
        @Min(1)
        @Max(100_000)
        @Parameter(
                description = "How near, in metres, 1 to 100,000; 1,000 by default. Only with `near`.",
                example = "1000")
        Integer radius,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description =
                        "Words of the name, with or without accents; the best match first unless `sort` says otherwise.",
                example = "xe lua",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description =
                        "The order: `name` in Vietnamese order (the default), `createdAt`, `updatedAt`, each with a leading minus for the other way round, `distance` (with `near`) or `relevance` (with `q`).",
                schema =
                        @Schema(
                                enumeration = {
                                    "name",
                                    "-name",
                                    "createdAt",
                                    "-createdAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "distance",
                                    "relevance"
                                }))
        String sort) {}
