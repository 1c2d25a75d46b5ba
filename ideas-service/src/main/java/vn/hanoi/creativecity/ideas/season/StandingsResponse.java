package vn.hanoi.creativecity.ideas.season;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a season stands. */
@Schema(name = "Standings", description = "How a season stands, worked out from the episodes that have aired.")
record StandingsResponse(
        @Schema(description = "The season.", required = true)
        SeasonReference season,

        @Schema(
                description = "How many episodes have aired.",
                required = true,
                minimum = "0",
                maximum = "999",
                format = "int32")
        int airedEpisodes,

        @Schema(description = "The acts, the first one first.", required = true, maxItems = 100000)
        List<Standing> standings) {}
