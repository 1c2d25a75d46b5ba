package vn.hanoi.creativecity.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are sent again. */
@Schema(name = "WebhookReplayed", description = "How many deliveries are sent again.")
record ReplayResponse(
        @Schema(
                description = "How many there are.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long deliveries) {}
