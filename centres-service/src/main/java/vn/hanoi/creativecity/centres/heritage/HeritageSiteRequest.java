package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Accuracy;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a heritage site; also what a merge patch is applied to. */
@Schema(name = "HeritageSiteInput", description = "What makes a heritage site.")
record HeritageSiteRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "Its name in URLs; made from the Vietnamese name when absent.",
                examples = "nha-may-xe-lua-gia-lam")
        String slug,

        @NotNull @Schema(description = "What sort of heritage it is.")
        HeritageType heritageType,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name,

        @TextLength(max = 20000) @Schema(description = "What it is, in at most 20,000 characters.")
        LocalizedText description,

        @Schema(description = "The rank that the state has given it; absent for a site without one.")
        HeritageRanking ranking,

        @Min(-3000)
        @Max(2100)
        @Schema(description = "The year in which it was built.", format = "int32", examples = "1905")
        Integer builtYear,

        @Valid @Schema(description = "Where it is.") GeometryDocument geometry,

        @Schema(description = "How well the geometry is known; required with one.")
        Accuracy geometryAccuracy,

        @Pattern(regexp = "\\d{5}")
        @Schema(description = "The code of the ward or commune of today.", maxLength = 5, examples = "00118")
        String unit,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Press reports on the 2023 festival venues")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    HeritageSiteRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** What would make the site as it is now. */
    static HeritageSiteRequest of(HeritageSite site) {
        return new HeritageSiteRequest(
                site.slug(),
                site.heritageType(),
                site.name(),
                site.description(),
                site.ranking(),
                site.builtYear(),
                site.geometry(),
                site.geometryAccuracy(),
                site.unit() == null ? null : site.unit().code(),
                site.source(),
                site.assumed());
    }
}
