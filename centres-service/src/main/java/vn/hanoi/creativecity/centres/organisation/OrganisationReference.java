package vn.hanoi.creativecity.centres.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An organisation as others mention it. */
@Schema(description = "An organisation: its id, its name in URLs, its name.")
public record OrganisationReference(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "Its name in URLs.", required = true, maxLength = 100, examples = "bao-tang-ha-noi")
        String slug,

        @Schema(description = "The name.", required = true) LocalizedText name) {

    public static OrganisationReference of(Organisation organisation) {
        return organisation == null
                ? null
                : new OrganisationReference(organisation.id(), organisation.slug(), organisation.name());
    }
}
