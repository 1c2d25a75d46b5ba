package vn.hanoi.creativecity.centres.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One role of one organisation, by a reference to it. */
@Schema(name = "AgencyInput", description = "One role of one organisation.")
public record AgencyRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(description = "The id or slug of the organisation.", examples = "so-van-hoa-the-thao")
        String organisation,

        @NotNull @Schema(description = "Its role.") AgencyRole role) {

    public static AgencyRequest of(AgencyAssignment assignment) {
        return new AgencyRequest(assignment.organisation().slug(), assignment.role());
    }
}
