package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An appearance as it is read. Texts about an act may say who somebody is, so the audit keeps none of them. */
@Schema(name = "Appearance", description = "An accepted submission as an act in an episode.")
record AppearanceResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The episode in which it appears.", required = true)
        EpisodeReference episode,

        @Schema(
                description = "The code of the submission that appears.",
                required = true,
                maxLength = 12,
                examples = "HN-7K3F-9QXM")
        String submission,

        @Schema(
                description = "Its place in the episode.",
                required = true,
                minimum = "1",
                maximum = "200",
                format = "int32",
                examples = "1")
        int order,

        @Personal @Schema(description = "What the act is called.", required = true)
        LocalizedText act,

        @Schema(
                description = "The mark of the jury, a decimal on the season's scale; absent without one.",
                maxLength = 7,
                pattern = "^\\d{1,4}(\\.\\d{1,2})?$",
                examples = "8.5")
        String score,

        @Schema(description = "What came of it; absent until it is recorded.")
        Result result,

        @Personal @Schema(description = "Why it appears though it was eliminated before; absent otherwise.")
        LocalizedText wildcard,

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

    static AppearanceResponse from(Appearance appearance) {
        return new AppearanceResponse(
                appearance.id(),
                EpisodeReference.of(appearance.episode()),
                appearance.submission(),
                appearance.position(),
                appearance.act(),
                appearance.writtenScore(),
                appearance.result(),
                appearance.wildcard(),
                appearance.source(),
                appearance.assumed(),
                appearance.version(),
                appearance.createdAt(),
                appearance.updatedAt());
    }
}
