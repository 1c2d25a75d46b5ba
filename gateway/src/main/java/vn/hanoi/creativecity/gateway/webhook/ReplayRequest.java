package vn.hanoi.creativecity.gateway.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which stretch to send again. */
@Schema(name = "WebhookReplay", description = "Which stretch of what was sent, or failed, to send again.")
record ReplayRequest(
        @NotNull
        @Schema(description = "All since then; deliveries are kept for 30 days.", examples = "2026-11-25T00:00:00Z")
        Instant since) {}
