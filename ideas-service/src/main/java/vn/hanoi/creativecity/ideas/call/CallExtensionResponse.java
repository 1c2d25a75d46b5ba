package vn.hanoi.creativecity.ideas.call;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An extension as it is read. */
@Schema(name = "CallExtension", description = "A later end that a published call was given, and why. It never changes.")
record CallExtensionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the call.", required = true)
        UUID call,

        @Schema(
                description = "Which extension of the call it is, from 1.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32")
        int number,

        @Schema(description = "The end that the call had until then.", required = true)
        Instant previousClosesAt,

        @Schema(description = "The end that it was given.", required = true)
        Instant closesAt,

        @Schema(description = "Whether the call had closed already and was opened again.", required = true)
        boolean reopens,

        @Schema(description = "Why.", required = true) LocalizedText reason,

        @Schema(description = "The deciding document.", maxLength = 500, examples = "215/TB-SVHTT")
        String document,

        @Personal
        @VisibleTo(Tier.STAFF)
        @Schema(description = "Who recorded it, by the identifier of the account.", maxLength = 255)
        String actor,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt) {

    static CallExtensionResponse from(CallExtension extension) {
        return new CallExtensionResponse(
                extension.id(),
                extension.call().id(),
                extension.number(),
                extension.previousClosesAt(),
                extension.closesAt(),
                extension.reopens(),
                extension.reason(),
                extension.document(),
                extension.actor(),
                extension.createdAt());
    }
}
