package vn.hanoi.creativecity.gateway.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret that was just made, shown this once. */
@Schema(name = "NewWebhookSecret", description = "A secret that was just made. It is in no other answer.")
record NewSecretResponse(
        @Schema(
                description = "What signs from now on. Keep it: it is not shown again.",
                required = true,
                maxLength = 60,
                pattern = "^whsec_[0-9A-Za-z+/=]+$",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret,

        @Schema(description = "Until when the one before signs as well.", required = true)
        Instant formerUntil) {}
