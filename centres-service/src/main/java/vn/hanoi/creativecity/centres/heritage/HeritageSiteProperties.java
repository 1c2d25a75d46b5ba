package vn.hanoi.creativecity.centres.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Accuracy;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.centres.ogc.FeatureProperties;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * What is told of a heritage site on a map, taken from the answer that the viewer gets elsewhere. A table needs each of its
 * columns, so what is not known is null.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What is told of a heritage site on a map. What is not known is null.")
record HeritageSiteProperties(
        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "nha-may-xe-lua-gia-lam")
        String slug,

        @Schema(description = "What sort of heritage it is.", required = true)
        HeritageType heritageType,

        @Schema(
                description = "The name in Vietnamese.",
                required = true,
                maxLength = 200,
                examples = "Nhà máy Xe lửa Gia Lâm")
        String nameVi,

        @Schema(description = "The name in English.", required = true, nullable = true, maxLength = 200)
        String nameEn,

        @Schema(description = "The rank that the state has given it.", required = true, nullable = true, maxLength = 20)
        HeritageRanking ranking,

        @Schema(
                description = "The year in which it was built: its time.",
                required = true,
                nullable = true,
                minimum = "-3000",
                maximum = "2100",
                format = "int32",
                examples = "1905")
        Integer builtYear,

        @Schema(description = "Who may see it.", required = true)
        Publication publication,

        @Schema(description = "How well its place is known.", required = true, nullable = true, maxLength = 20)
        Accuracy geometryAccuracy,

        @Schema(
                description = "The code of the ward or commune of today.",
                required = true,
                nullable = true,
                maxLength = 5,
                examples = "00118")
        String unitCode,

        @Schema(
                description = "The name of the ward or commune in Vietnamese.",
                required = true,
                nullable = true,
                maxLength = 200)
        String unitNameVi,

        @Schema(
                description = "The name of the ward or commune in English.",
                required = true,
                nullable = true,
                maxLength = 200)
        String unitNameEn,

        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                required = true,
                nullable = true,
                maxLength = 500)
        String source,

        @Schema(
                description = "What is assumed and not known, by the names that it has under `/v1`.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed)
        implements FeatureProperties {

    private static final LocalizedText NONE = new LocalizedText(null, null);

    static HeritageSiteProperties of(HeritageSiteResponse site) {
        LocalizedText unit = site.unit() == null ? NONE : site.unit().name();
        return new HeritageSiteProperties(
                site.slug(),
                site.heritageType(),
                site.name().vi(),
                site.name().en(),
                site.ranking(),
                site.builtYear(),
                site.publication(),
                site.geometryAccuracy(),
                site.unit() == null ? null : site.unit().code(),
                unit.vi(),
                unit.en(),
                site.source(),
                site.assumed());
    }
}
