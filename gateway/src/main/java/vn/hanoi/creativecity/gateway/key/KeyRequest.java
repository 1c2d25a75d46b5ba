package vn.hanoi.creativecity.gateway.key;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a key; also what a merge patch is applied to. */
@Schema(name = "ApiKeyInput", description = "What makes a key of an API client.")
record KeyRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "What it is for, in at most 100 characters.", examples = "Máy chủ báo cáo")
        String name,

        @Schema(
                description =
                        "From when it is no longer good: in the future, two years from now at most; one year by default.",
                examples = "2027-11-20T00:00:00Z")
        Instant expiresAt) {

    /** What would make the key as it is now. */
    static KeyRequest of(ApiKey key) {
        return new KeyRequest(key.name(), key.expiresAt());
    }
}
