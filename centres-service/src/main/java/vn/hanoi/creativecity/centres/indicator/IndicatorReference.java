package vn.hanoi.creativecity.centres.indicator;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An indicator as an observation mentions it. */
@Schema(description = "An indicator: its id, its name in URLs, its name, and what it is counted in.")
record IndicatorReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "Its name in URLs.", required = true, maxLength = 50, examples = "events_held")
        String code,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "What it is counted in.", required = true)
        LocalizedText unit) {

    static IndicatorReference of(Indicator indicator) {
        return new IndicatorReference(indicator.id(), indicator.code(), indicator.name(), indicator.unit());
    }
}
