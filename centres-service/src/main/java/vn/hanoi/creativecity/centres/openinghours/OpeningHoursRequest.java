package vn.hanoi.creativecity.centres.openinghours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a centre is open: the whole of it. */
@Schema(name = "OpeningHoursDocument", description = "When a centre is open: the whole of it.")
record OpeningHoursRequest(
        @NotNull
        @Size(max = 50)
        @Schema(
                description =
                        "Stretches of dates in which every week is alike; no two have a date in common. Outside of them it is closed.")
        List<@NotNull @Valid Period> periods,

        @Size(max = 200)
        @Schema(
                description =
                        "Dates that are unlike the week that they fall into: they take its place. No two have a date in common.")
        List<@NotNull @Valid SpecialDays> overrides,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the hours come from, for demonstration and imported ones.",
                examples = "Press reports on the Sơn Tây walking street, 2022-03 and 2022-04")
        String source,

        @Size(max = 50) @Schema(description = "The members that are assumed and not known.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    /** Lists that are left out are empty: so they will be read back. */
    OpeningHoursRequest {
        overrides = overrides == null ? List.of() : overrides;
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    Timetable timetable() {
        return new Timetable(periods, overrides);
    }
}
