package vn.hanoi.creativecity.gateway.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attempt to deliver. */
@Schema(name = "WebhookAttempt", description = "One attempt to deliver.")
record AttemptResponse(
        @Schema(description = "When it began.", required = true)
        Instant at,

        @Schema(description = "How many milliseconds it took.", required = true, minimum = "0", maximum = "2147483647")
        int duration,

        @Schema(description = "What was answered, if anything was.", minimum = "100", maximum = "999", examples = "204")
        Integer status,

        @Schema(
                description =
                        "What went wrong, if anything did: `unexpected_status`, `timeout`, `connection_failed`, `name_not_found` or `forbidden_address`; open to extension.",
                maxLength = 50,
                examples = "timeout")
        String error) {}
