package vn.hanoi.creativecity.centres.unit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An administrative unit as others mention it. */
@Schema(description = "An administrative unit: its code, the day from which it exists, its name.")
public record UnitReference(
        @Schema(
                description = "The state's code; the same code was another unit's before 2025-07-01.",
                required = true,
                pattern = "^\\d{2,5}$",
                maxLength = 5,
                examples = "09877")
        String code,

        @Schema(description = "The day from which the unit exists.", required = true, examples = "2025-07-01")
        LocalDate validFrom,

        @Schema(description = "The name of the unit.", required = true)
        LocalizedText name) {

    public static UnitReference of(AdministrativeUnit unit) {
        return unit == null ? null : new UnitReference(unit.code(), unit.validFrom(), unit.name());
    }
}
