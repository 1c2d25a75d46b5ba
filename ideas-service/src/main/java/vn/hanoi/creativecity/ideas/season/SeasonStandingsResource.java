package vn.hanoi.creativecity.ideas.season;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/seasons/{season}/standings")
@Tag(name = "Talent seasons", description = "The programme in which creative talent is shown on television.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class SeasonStandingsResource {

    private final SeasonRepository seasons;
    private final EpisodeRepository episodes;
    private final AppearanceRepository appearances;

    SeasonStandingsResource(SeasonRepository seasons, EpisodeRepository episodes, AppearanceRepository appearances) {
        this.seasons = seasons;
        this.episodes = episodes;
        this.appearances = appearances;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Read the standings of a talent season",
            description =
                    "Worked out from the episodes that have aired and from nothing else, for staff too: the winner first, then who came furthest, at one stage who is still in before who was eliminated, then by the last mark there.")
    public StandingsResponse readStandings(
            @PathParam("season")
                    @Parameter(
                            description = "The id or the slug of the season.",
                            example = SeasonResource.EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Season season = seasons.require(reference);
        return new StandingsResponse(
                SeasonReference.of(season),
                Math.toIntExact(episodes.count("season = ?1 and state = ?2", season, EpisodeState.AIRED)),
                Standings.of(appearances.aired(season)));
    }
}
