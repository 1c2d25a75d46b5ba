package vn.hanoi.creativecity.centres.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.ogc.FeatureProperties;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What is told of an administrative unit on a map. A table needs each of its columns, so what is not known is null. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What is told of an administrative unit on a map. What is not known is null.")
record AdministrativeUnitProperties(
        @Schema(
                description = "The state's code; the same code was another unit's before 2025-07-01.",
                required = true,
                pattern = "^\\d{2,5}$",
                maxLength = 5,
                examples = "09877")
        String code,

        @Schema(description = "The tier.", required = true) Level level,

        @Schema(description = "The name in Vietnamese.", required = true, maxLength = 200, examples = "Xã An Khánh")
        String nameVi,

        @Schema(description = "The name in English.", required = true, nullable = true, maxLength = 200)
        String nameEn,

        @Schema(
                description = "The first day of its time: that on which it is recorded in this form.",
                required = true,
                examples = "2025-07-01")
        LocalDate validFrom,

        @Schema(
                description = "The last day of its time; null while it exists.",
                required = true,
                nullable = true,
                maxLength = 10,
                examples = "2025-06-30")
        LocalDate validUntil,

        @Schema(
                description = "The code of the unit that it belongs to.",
                required = true,
                nullable = true,
                maxLength = 5,
                examples = "01")
        String parentCode,

        @Schema(
                description = "The name in Vietnamese of the unit that it belongs to.",
                required = true,
                nullable = true,
                maxLength = 200)
        String parentNameVi,

        @Schema(
                description = "The name in English of the unit that it belongs to.",
                required = true,
                nullable = true,
                maxLength = 200)
        String parentNameEn)
        implements FeatureProperties {

    private static final LocalizedText NONE = new LocalizedText(null, null);

    static AdministrativeUnitProperties of(AdministrativeUnitResponse unit) {
        LocalizedText parent = unit.parent() == null ? NONE : unit.parent().name();
        return new AdministrativeUnitProperties(
                unit.code(),
                unit.level(),
                unit.name().vi(),
                unit.name().en(),
                unit.validFrom(),
                unit.validUntil(),
                unit.parent() == null ? null : unit.parent().code(),
                parent.vi(),
                parent.en());
    }
}
