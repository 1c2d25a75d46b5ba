package vn.hanoi.creativecity.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event for one endpoint, and what came of it. */
@Schema(name = "WebhookDelivery", description = "One event for one endpoint, and what came of it.")
record WebhookDeliveryResponse(
        @Schema(description = "The id: what the header `webhook-id` says, at every attempt.", required = true)
        UUID id,

        @Schema(description = "The id of the endpoint.", required = true)
        UUID endpoint,

        @Schema(description = "The type of the event.", required = true, maxLength = 60, examples = "centres.updated")
        String type,

        @Schema(description = "How far it has come.", required = true)
        DeliveryState state,

        @Schema(
                description = "What is sent, to the byte.",
                required = true,
                maxLength = 20000,
                examples = "{\"type\":\"ping\",\"timestamp\":\"2026-11-26T02:00:00Z\",\"data\":{}}")
        String payload,

        @Schema(description = "Every attempt, the oldest first.", required = true, maxItems = 1000)
        List<AttemptResponse> attempts,

        @Schema(description = "When it is tried next, while it is pending.")
        Instant nextAttemptAt,

        @Schema(description = "When it was written down.", required = true)
        Instant createdAt,

        @Schema(description = "When it was delivered, or failed for good.")
        Instant finishedAt) {}
