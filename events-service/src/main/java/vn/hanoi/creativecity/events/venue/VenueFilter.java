package vn.hanoi.creativecity.events.venue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which venues to list; what is given must all hold. */
record VenueFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only venues of these kinds.")
        List<VenueKind> kind,

        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "Only this centre of the network and its spaces, by its slug.",
                example = "khong-gian-di-bo-van-mieu",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("formerUnit")
        @Pattern(regexp = "[0-9]{2,5}")
        @Parameter(
                description = "Only venues that the plan places in this unit, by its code before 2025-07-01.",
                example = "274",
                schema = @Schema(maxLength = 5))
        String formerUnit,

        @QueryParam("gone")
        @Parameter(
                description = "Only venues whose origin is no more, or with `false` only the others.",
                example = "false")
        Boolean gone,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name or the address, with or without accents.",
                example = "van mieu",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `name` or `createdAt`, each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"name", "-name", "createdAt", "-createdAt"},
                                defaultValue = "name"))
        String sort) {}
