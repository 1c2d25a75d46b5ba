package vn.hanoi.creativecity.ideas.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An indicator of the register as it is read. */
@Schema(name = "OutcomeIndicator", description = "By what outcomes are measured most.")
record OutcomeIndicatorResponse(
        @Schema(description = "Its code.", required = true, maxLength = 50, examples = "people_trained")
        String code,

        @Schema(description = "In which way it has meaning.", required = true)
        OutcomeAxis axis,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(description = "In what it is counted.", required = true, maxLength = 50, examples = "persons")
        String unit) {

    static OutcomeIndicatorResponse from(OutcomeIndicator indicator) {
        return new OutcomeIndicatorResponse(indicator.code(), indicator.axis(), indicator.name(), indicator.unit());
    }
}
