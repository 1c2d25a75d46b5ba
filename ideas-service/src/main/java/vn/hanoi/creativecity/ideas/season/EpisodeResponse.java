package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An episode as it is read. */
@Schema(name = "Episode", description = "One episode of a talent season.")
record EpisodeResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The season that it belongs to.", required = true)
        SeasonReference season,

        @Schema(
                description = "Which episode of the season it is.",
                required = true,
                minimum = "1",
                maximum = "999",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "The title.", required = true) LocalizedText title,

        @Schema(
                description = "The instant at which it is broadcast.",
                required = true,
                examples = "2023-09-02T13:00:00Z")
        Instant airsAt,

        @Schema(description = "How far in the season it is.", required = true)
        Stage stage,

        @Schema(description = "Where it is recorded, if at none of the centres.")
        LocalizedText venue,

        @Schema(
                description = "The slug of the centre where it is recorded.",
                maxLength = 100,
                examples = "trung-tam-thiet-ke-sang-tao-ha-noi")
        String centre,

        @Schema(
                description =
                        "Whether it has been broadcast. Who appears in it, and with which result, is told from then on.",
                required = true)
        EpisodeState state,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 2)
        List<EpisodeState> allowedTransitions,

        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                maxLength = 500,
                examples = "Demonstration")
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static EpisodeResponse from(Episode episode) {
        return new EpisodeResponse(
                episode.id(),
                SeasonReference.of(episode.season()),
                episode.number(),
                episode.title(),
                episode.airsAt(),
                episode.stage(),
                episode.venue(),
                episode.centre(),
                episode.state(),
                EpisodeState.TABLE.from(episode.state()),
                episode.source(),
                episode.assumed(),
                episode.version(),
                episode.createdAt(),
                episode.updatedAt());
    }
}
