package vn.hanoi.creativecity.ideas.season;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An episode as others mention it. */
@Schema(description = "An episode: its id, its number in the season, its stage.")
record EpisodeReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Which episode of the season it is.",
                required = true,
                minimum = "1",
                maximum = "999",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "How far in the season it is.", required = true)
        Stage stage) {

    static EpisodeReference of(Episode episode) {
        return new EpisodeReference(episode.id(), episode.number(), episode.stage());
    }
}
