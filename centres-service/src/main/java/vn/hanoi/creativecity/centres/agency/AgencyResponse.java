package vn.hanoi.creativecity.centres.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.organisation.OrganisationReference;

/** One role of one organisation as it is read. */
@Schema(name = "Agency", description = "One role of one organisation.")
public record AgencyResponse(
        @Schema(description = "The organisation.", required = true)
        OrganisationReference organisation,

        @Schema(description = "Its role.", required = true) AgencyRole role) {

    public static AgencyResponse of(AgencyAssignment assignment) {
        return new AgencyResponse(OrganisationReference.of(assignment.organisation()), assignment.role());
    }
}
