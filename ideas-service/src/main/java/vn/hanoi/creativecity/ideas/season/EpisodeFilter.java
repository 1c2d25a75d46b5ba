package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which episodes of a season to list; what is given must all hold. */
record EpisodeFilter(
        @QueryParam("stage") @Separator(",") @Parameter(description = "Only episodes of these stages.")
        List<Stage> stage,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only episodes in these states.")
        List<EpisodeState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `number` or `airsAt`, each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"number", "-number", "airsAt", "-airsAt"},
                                defaultValue = "number"))
        String sort) {}
