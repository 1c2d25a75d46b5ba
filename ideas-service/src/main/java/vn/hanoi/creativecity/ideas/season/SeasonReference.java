package vn.hanoi.creativecity.ideas.season;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A season as others mention it. */
@Schema(description = "A season: its id, its name in URLs, its name.")
record SeasonReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "tai-nang-sang-tao-mua-1")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    static SeasonReference of(Season season) {
        return new SeasonReference(season.id(), season.slug(), season.name());
    }
}
