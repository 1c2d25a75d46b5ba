package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an episode; also what a merge patch is applied to. */
@Schema(name = "EpisodeInput", description = "What makes an episode.")
record EpisodeRequest(
        @NotNull
        @Min(1)
        @Max(999)
        @Schema(description = "Which episode of the season it is; each number once.", format = "int32", examples = "1")
        Integer number,

        @NotNull @TextLength(max = 200) @Schema(description = "The title, at most 200 characters in each language.")
        LocalizedText title,

        @NotNull
        @Schema(
                description = "The instant at which it is broadcast; from 2000 to 2099. It stays once it has aired.",
                examples = "2023-09-02T13:00:00Z")
        Instant airsAt,

        @NotNull @Schema(description = "How far in the season it is. It stays once somebody appears in it.")
        Stage stage,

        @TextLength(max = 300)
        @Schema(description = "Where it is recorded, in at most 300 characters, if at none of the centres.")
        LocalizedText venue,

        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "The slug of the centre where it is recorded; not together with `venue`.",
                examples = "trung-tam-thiet-ke-sang-tao-ha-noi")
        String centre,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** A list that is left out is empty. */
    EpisodeRequest {
        assumed = assumed == null ? List.of() : assumed;
    }

    /** What would make the episode as it is now. */
    static EpisodeRequest of(Episode episode) {
        return new EpisodeRequest(
                episode.number(),
                episode.title(),
                episode.airsAt(),
                episode.stage(),
                episode.venue(),
                episode.centre(),
                episode.source(),
                episode.assumed());
    }
}
