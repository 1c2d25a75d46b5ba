package vn.hanoi.creativecity.centres.centre;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.ogc.FeatureProperties;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * What is told of a centre on a map, taken from the answer that the viewer gets elsewhere: who sees what is decided there.
 * A table needs each of its columns, so what is not known is null.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What is told of a centre on a map. What is not known is null.")
record CentreProperties(
        @Schema(
                description = "Its name in URLs.",
                required = true,
                maxLength = 100,
                examples = "khong-gian-di-bo-van-mieu")
        String slug,

        @Schema(description = "What sort of place it is.", required = true)
        CentreKind kind,

        @Schema(
                description = "The name in Vietnamese.",
                required = true,
                maxLength = 200,
                examples = "Không gian đi bộ Văn Miếu")
        String nameVi,

        @Schema(description = "The name in English.", required = true, nullable = true, maxLength = 200)
        String nameEn,

        @Schema(description = "What it is, in Vietnamese.", required = true, nullable = true, maxLength = 1000)
        String summaryVi,

        @Schema(description = "What it is, in English.", required = true, nullable = true, maxLength = 1000)
        String summaryEn,

        @Schema(description = "The creative fields that it serves.", required = true, maxItems = 7)
        List<Discipline> disciplines,

        @Schema(description = "What is true of it in the world.", required = true)
        Lifecycle lifecycle,

        @Schema(description = "Who may see it.", required = true)
        Publication publication,

        @Schema(description = "The day on which it opened: its time.", required = true, nullable = true, maxLength = 10)
        LocalDate openedOn,

        @Schema(
                description = "The length of a walking space, in metres.",
                required = true,
                nullable = true,
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "820")
        Integer lengthM,

        @Schema(description = "How well its place is known.", required = true, nullable = true, maxLength = 20)
        Accuracy geometryAccuracy,

        @Schema(description = "The postal address in Vietnamese.", required = true, nullable = true, maxLength = 300)
        String addressVi,

        @Schema(description = "The postal address in English.", required = true, nullable = true, maxLength = 300)
        String addressEn,

        @Schema(
                description = "The code of the ward or commune of today.",
                required = true,
                nullable = true,
                maxLength = 5,
                examples = "09877")
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

        @Schema(description = "The name of the host in Vietnamese.", required = true, nullable = true, maxLength = 200)
        String hostNameVi,

        @Schema(description = "The name of the host in English.", required = true, nullable = true, maxLength = 200)
        String hostNameEn,

        @Schema(
                description = "The name in URLs of the centre that it is a part of.",
                required = true,
                nullable = true,
                maxLength = 100)
        String parentSlug,

        @Schema(description = "The website.", required = true, nullable = true, maxLength = 500)
        String website,

        @Schema(
                description = "The item of the city's plan that it carries out.",
                required = true,
                nullable = true,
                maxLength = 3)
        String planItem,

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

    static CentreProperties of(CentreResponse centre) {
        LocalizedText summary = orNone(centre.summary());
        LocalizedText address = orNone(centre.address());
        LocalizedText unit = centre.unit() == null ? NONE : centre.unit().name();
        LocalizedText host = centre.hostInstitution() == null
                ? NONE
                : centre.hostInstitution().name();
        return new CentreProperties(
                centre.slug(),
                centre.kind(),
                centre.name().vi(),
                centre.name().en(),
                summary.vi(),
                summary.en(),
                centre.disciplines(),
                centre.lifecycle(),
                centre.publication(),
                centre.openedOn(),
                centre.lengthM(),
                centre.geometryAccuracy(),
                address.vi(),
                address.en(),
                centre.unit() == null ? null : centre.unit().code(),
                unit.vi(),
                unit.en(),
                host.vi(),
                host.en(),
                centre.parent() == null ? null : centre.parent().slug(),
                centre.contact() == null ? null : centre.contact().website(),
                centre.planItem(),
                centre.source(),
                centre.assumed());
    }

    private static LocalizedText orNone(LocalizedText text) {
        return Optional.ofNullable(text).orElse(NONE);
    }
}
