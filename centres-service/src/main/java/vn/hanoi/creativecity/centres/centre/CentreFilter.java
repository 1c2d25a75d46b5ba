package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Which centres to list; what is given must all hold. */
record CentreFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only centres of these kinds.")
        List<CentreKind> kind,

        @QueryParam("lifecycle") @Separator(",") @Parameter(description = "Only centres in these states.")
        List<Lifecycle> lifecycle,

        @VisibleTo({Tier.STAFF, Tier.PARTNER})
        @QueryParam("publication")
        @Separator(",")
        @Parameter(description = "Only centres published like this, of those that you may see.")
        List<Publication> publication,

        @QueryParam("discipline")
        @Separator(",")
        @Parameter(description = "Only centres that serve one of these creative fields.")
        List<Discipline> discipline,

        @QueryParam("identifier")
        @Size(max = 251)
        @Pattern(regexp = Identifier.WRITTEN)
        @Parameter(
                description = "Only the centre that another register knows by this name: `scheme:value`.",
                example = "wikidata:Q1858",
                schema = @Schema(pattern = "^" + Identifier.WRITTEN + "$", maxLength = 251))
        String identifier,

        @QueryParam("parent")
        @Size(max = 100)
        @Parameter(
                description = "Only centres that are a part of the centre with this id or slug.",
                example = "trung-tam-thiet-ke-sang-tao-ha-noi",
                schema = @Schema(maxLength = 100))
        String parent,

        @QueryParam("unit")
        @Pattern(regexp = "\\d{5}")
        @Parameter(
                description = "Only centres in the ward or commune with this code today.",
                example = "\"09877\"",
                schema = @Schema(pattern = "^\\d{5}$", maxLength = 5))
        String unit,

        @QueryParam("formerUnit")
        @Pattern(regexp = "\\d{3}(\\d{2})?")
        @Parameter(
                description =
                        "Only centres in the district or unit that had this code before 2025-07-01: those that the plan placed there, and those that it placed nowhere but whose ward or commune of today came out of it, whole or in part.",
                example = "\"274\"",
                schema = @Schema(pattern = "^\\d{3}(\\d{2})?$", maxLength = 5))
        String formerUnit,

        @QueryParam("bbox")
        @Size(max = 120)
        @Parameter(
                description =
                        "Only centres that reach into this rectangle: `west,south,east,north` in degrees [CRS84].",
                example = "105.7,20.9,105.9,21.1",
                schema = @Schema(maxLength = 120))
        String bbox,

        @QueryParam("near")
        @Size(max = 60)
        @Parameter(
                description =
                        "Only centres near this place, `longitude,latitude` in degrees [CRS84]; the nearest first unless `sort` says otherwise. A line or an area counts by a point inside it.",
                example = "105.8355,21.0293",
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
                        "Words of the name or summary, with or without accents; the best match first unless `sort` says otherwise, names with exactly these accents before others.",
                example = "son tay",
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
