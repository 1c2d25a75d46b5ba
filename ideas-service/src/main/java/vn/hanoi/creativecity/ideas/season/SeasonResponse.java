package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.ideas.call.Scale;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A season as it is read. */
@Schema(name = "Season", description = "A season of the programme in which creative talent is shown on television.")
record SeasonResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "tai-nang-sang-tao-mua-1")
        String slug,

        @Schema(
                description = "Which season it is.",
                required = true,
                minimum = "1",
                maximum = "999",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is about.") LocalizedText summary,

        @Schema(description = "The calls from which its acts come.", required = true, maxItems = 10)
        List<CallReference> calls,

        @Schema(
                description = "The year in which it begins.",
                required = true,
                minimum = "2000",
                maximum = "2099",
                format = "int32",
                examples = "2022")
        int firstYear,

        @Schema(
                description = "The year in which it ends.",
                required = true,
                minimum = "2000",
                maximum = "2099",
                format = "int32",
                examples = "2023")
        int lastYear,

        @Schema(description = "Who broadcasts it.") LocalizedText broadcaster,

        @Schema(description = "The marks that the jury of its episodes can give; absent where it gives none.")
        Scale scale,

        @Schema(description = "How far it has come. A draft is seen by its makers alone.", required = true)
        SeasonState state,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 4)
        List<SeasonState> allowedTransitions,

        @Schema(description = "The item of the city's plan that it carries out.", maxLength = 3, examples = "P6")
        String planItem,

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

    static SeasonResponse from(Season season) {
        return new SeasonResponse(
                season.id(),
                season.slug(),
                season.number(),
                season.name(),
                season.summary(),
                season.calls().stream().map(CallReference::of).toList(),
                season.firstYear(),
                season.lastYear(),
                season.broadcaster(),
                season.scale(),
                season.state(),
                SeasonState.TABLE.from(season.state()),
                season.planItem(),
                season.source(),
                season.assumed(),
                season.version(),
                season.createdAt(),
                season.updatedAt());
    }
}
