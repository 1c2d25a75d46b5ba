package vn.hanoi.creativecity.centres.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes an organisation. */
@Schema(name = "OrganisationInput", description = "What makes an organisation.")
record OrganisationRequest(
        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(description = "Its name in URLs; made from the Vietnamese name when absent.", examples = "sovico")
        String slug,

        @NotNull @Schema(description = "What sort of organisation it is.")
        OrganisationKind kind,

        @NotNull @TextLength(max = 200) @Schema(description = "The name, at most 200 characters in each language.")
        LocalizedText name) {

    static OrganisationRequest of(Organisation organisation) {
        return new OrganisationRequest(organisation.slug(), organisation.kind(), organisation.name());
    }
}
