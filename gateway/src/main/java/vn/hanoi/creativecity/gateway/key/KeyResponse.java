package vn.hanoi.creativecity.gateway.key;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is read: all but the key. */
@Schema(name = "ApiKey", description = "A key of an API client, known by its prefix.")
record KeyResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "What it is for.", required = true, maxLength = 100, examples = "Máy chủ báo cáo")
        String name,

        @Schema(
                description = "What the key begins with.",
                required = true,
                maxLength = 17,
                examples = "hncc_3kT9xQ2bLm7Z")
        String prefix,

        @Schema(description = "Whether it is good: neither expired nor revoked.", required = true)
        boolean live,

        @Schema(description = "From when it is no longer good.", required = true)
        Instant expiresAt,

        @Schema(description = "When it was revoked.") Instant revokedAt,

        @Schema(description = "When it was last used, half a minute late at most.")
        Instant lastUsedAt,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was made.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static KeyResponse from(ApiKey key, Instant now) {
        return new KeyResponse(
                key.id(),
                key.name(),
                key.prefix(),
                key.isLiveAt(now),
                key.expiresAt(),
                key.revokedAt(),
                key.lastUsedAt(),
                key.version(),
                key.createdAt(),
                key.updatedAt());
    }
}
