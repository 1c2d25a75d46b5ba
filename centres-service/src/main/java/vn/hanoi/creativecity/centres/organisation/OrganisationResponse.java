package vn.hanoi.creativecity.centres.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An organisation as it is read. */
@Schema(name = "Organisation", description = "A body that leads, hosts, invests in or takes part in centres.")
record OrganisationResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "Its name in URLs.", required = true, maxLength = 100, examples = "sovico")
        String slug,

        @Schema(description = "What sort of organisation it is.", required = true)
        OrganisationKind kind,

        @Schema(description = "The name.", required = true) LocalizedText name,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static OrganisationResponse from(Organisation organisation) {
        return new OrganisationResponse(
                organisation.id(),
                organisation.slug(),
                organisation.kind(),
                organisation.name(),
                organisation.version(),
                organisation.createdAt(),
                organisation.updatedAt());
    }
}
