package vn.hanoi.creativecity.centres.centre;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.organisation.OrganisationReference;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** One step in the building of a centre as it is read. */
@Schema(name = "CentrePhase", description = "A step in the building of a centre.")
record PhaseResponse(
        @Schema(description = "Its number, from 1.", required = true, minimum = "1", maximum = "100", format = "int32")
        int number,

        @Schema(description = "What it is called.", required = true)
        LocalizedText name,

        @Schema(description = "The organisation in whose house it takes place.")
        OrganisationReference host,

        @Schema(description = "Its first day.") LocalDate startsOn,
        @Schema(description = "Its last day.") LocalDate endsOn) {

    static PhaseResponse of(Phase phase) {
        return new PhaseResponse(
                phase.number(), phase.name(), OrganisationReference.of(phase.host()), phase.startsOn(), phase.endsOn());
    }
}
