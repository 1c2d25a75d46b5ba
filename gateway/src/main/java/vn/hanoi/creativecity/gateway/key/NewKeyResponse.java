package vn.hanoi.creativecity.gateway.key;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.directory.KeySecret;

/** A key that was just made, with the key itself: this once. */
@Schema(name = "NewApiKey", description = "A key that was just made. The key itself is in no other answer.")
record NewKeyResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "The key, for the header `X-API-Key`. Keep it: it is not shown again.",
                required = true,
                maxLength = 66,
                pattern = "^hncc_[0-9A-Za-z]{61}$",
                examples = "hncc_3kT9xQ2bLm7Z0000000000000000000000000000000000000000000000000")
        String key,

        @Schema(description = "What it is for.", required = true, maxLength = 100, examples = "Máy chủ báo cáo")
        String name,

        @Schema(
                description = "What the key begins with.",
                required = true,
                maxLength = 17,
                examples = "hncc_3kT9xQ2bLm7Z")
        String prefix,

        @Schema(description = "From when it is no longer good.", required = true)
        Instant expiresAt,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was made.", required = true)
        Instant createdAt) {

    static NewKeyResponse of(ApiKey key, KeySecret secret) {
        return new NewKeyResponse(
                key.id(), secret.text(), key.name(), key.prefix(), key.expiresAt(), key.version(), key.createdAt());
    }
}
