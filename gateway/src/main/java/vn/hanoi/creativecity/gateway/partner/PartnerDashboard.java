package vn.hanoi.creativecity.gateway.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;
import vn.hanoi.creativecity.platform.money.Money;

/** What a partner has in the Creative City. */
@Schema(
        description =
                "What a partner has in the Creative City. A member that is absent could not be read this time if `warnings` names it; otherwise there is none.")
record PartnerDashboard(
        @Schema(
                description = "The slugs of the organisations that you act for.",
                required = true,
                maxItems = 100,
                examples = "[\"sovico\"]")
        List<@Size(max = 100) String> organisations,

        @Schema(
                description = "What was promised and given under all agreements, by currency.",
                required = true,
                maxItems = 100)
        List<Total> totals,

        @Schema(
                description = "The centres with which they have agreements, or negotiate.",
                required = true,
                maxItems = 200)
        List<OwnCentre> centres,

        @Schema(description = "The projects in which they are interested, the newest interest first.", maxItems = 200)
        List<OwnInterest> interests,

        @Schema(
                description =
                        "What could not be read this time: `contributions`, `observations`, `interests` or `interests.project`; empty when all could.",
                required = true,
                maxItems = 20)
        List<CompositionWarning> warnings) {

    /** The money of all agreements in one currency. */
    @Schema(name = "PartnerTotal", description = "The money of all agreements in one currency.")
    record Total(
            @Schema(description = "The capital that was promised.", required = true)
            Money committed,

            @Schema(description = "What was given of it.", required = true)
            Money disbursed) {}

    /** A centre of the partner's. */
    @Schema(name = "PartnerCentre", description = "A centre with which a partner has agreements.")
    record OwnCentre(
            @Schema(description = "The centre.", required = true, ref = "CentreReference")
            JsonNode centre,

            @Schema(description = "The agreements.", required = true, maxItems = 200)
            List<OwnAgreement> agreements,

            @Schema(description = "What was last observed there.", ref = "ObservationPage")
            JsonNode observations) {}

    /** An agreement of the partner's. */
    @Schema(name = "PartnerAgreement", description = "An agreement of a partner, with what was given under it.")
    record OwnAgreement(
            @Schema(description = "The agreement.", required = true, ref = "Agreement")
            JsonNode agreement,

            @Schema(description = "What was given under it, the last first.", ref = "ContributionPage")
            JsonNode contributions) {}

    /** An interest of the partner's. */
    @Schema(name = "PartnerInterest", description = "An interest of a partner, with the project.")
    record OwnInterest(
            @Schema(description = "The interest and where it stands.", required = true, ref = "Interest")
            JsonNode interest,

            @Schema(description = "The project; absent where it is not seen any more.", ref = "Project")
            JsonNode project) {}
}
