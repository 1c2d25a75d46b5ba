package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Scale;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a season; also what a merge patch is applied to. */
@Schema(name = "SeasonInput", description = "What makes a season.")
record SeasonRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "tai-nang-sang-tao-mua-1")
        String slug,

        @NotNull
        @Min(1)
        @Max(999)
        @Schema(description = "Which season it is, counted from 1; each number once.", format = "int32", examples = "1")
        Integer number,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 2000) @Schema(description = "What it is about, in at most 2,000 characters.")
        LocalizedText summary,

        @Size(max = 10)
        @Schema(
                description =
                        "The calls from which its acts come, by id or slug, at most 10; none of them a draft. An accepted submission of any other call may appear as well.",
                uniqueItems = true)
        List<@NotNull @Size(max = 100) String> calls,

        @NotNull
        @Min(2000)
        @Max(2099)
        @Schema(description = "The year in which it begins.", format = "int32", examples = "2022")
        Integer firstYear,

        @NotNull
        @Min(2000)
        @Max(2099)
        @Schema(description = "The year in which it ends, not before it begins.", format = "int32", examples = "2023")
        Integer lastYear,

        @TextLength(max = 200) @Schema(description = "Who broadcasts it, in at most 200 characters.")
        LocalizedText broadcaster,

        @Valid
        @Schema(
                description =
                        "The marks that the jury of its episodes can give; absent where it gives none. It stays once there are marks.")
        Scale scale,

        @Pattern(regexp = "P([1-9]|1[0-6])")
        @Schema(
                description = "The item of the city's plan that it carries out, P1 to P16.",
                maxLength = 3,
                examples = "P6")
        String planItem,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty. */
    SeasonRequest {
        calls = calls == null ? List.of() : calls;
        assumed = assumed == null ? List.of() : assumed;
    }

    /** What would make the season as it is now. */
    static SeasonRequest of(Season season) {
        return new SeasonRequest(
                season.slug(),
                season.number(),
                season.name(),
                season.summary(),
                season.calls().stream().map(Call::slug).toList(),
                season.firstYear(),
                season.lastYear(),
                season.broadcaster(),
                season.scale(),
                season.planItem(),
                season.source(),
                season.assumed());
    }
}
