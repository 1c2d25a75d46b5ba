package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** A step in the building of a centre. */
@Schema(name = "PhaseInput", description = "A step in the building of a centre.")
record PhaseRequest(
        @NotNull @Min(1) @Max(100) @Schema(description = "Its number, from 1; each number once.", format = "int32")
        Integer number,

        @NotNull @TextLength(max = 200) @Schema(description = "What it is called.")
        LocalizedText name,

        @Size(max = 100)
        @Schema(
                description = "The id or slug of the organisation in whose house it takes place.",
                examples = "bao-tang-ha-noi")
        String host,

        @Schema(description = "Its first day.") LocalDate startsOn,

        @Schema(description = "Its last day, not before the first.")
        LocalDate endsOn) {

    static PhaseRequest of(Phase phase) {
        return new PhaseRequest(
                phase.number(),
                phase.name(),
                phase.host() == null ? null : phase.host().slug(),
                phase.startsOn(),
                phase.endsOn());
    }
}
