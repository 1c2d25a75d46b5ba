package vn.hanoi.creativecity.gateway.webhook;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint that was just made, with its secret: this once. */
@Schema(name = "NewWebhookEndpoint", description = "A webhook endpoint that was just made, with its secret.")
record NewEndpointResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "What signs its events. Keep it: it is not shown again.",
                required = true,
                maxLength = 60,
                pattern = "^whsec_[0-9A-Za-z+/=]+$",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret,

        @Schema(description = "The id of the API client whose it is.", required = true)
        UUID client,

        @Schema(
                description = "Where events are posted.",
                required = true,
                format = "uri",
                maxLength = 500,
                examples = "https://hooks.example.org/creative-city")
        String url,

        @Schema(description = "What it is for.", maxLength = 200, examples = "Đồng bộ bản đồ")
        String description,

        @Schema(description = "Which events.", required = true, maxItems = 50, examples = "[\"centres.*\"]")
        List<@Size(max = 60) String> types,

        @Schema(description = "Whether it is told.", required = true)
        EndpointState state,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was made.", required = true)
        Instant createdAt) {

    static NewEndpointResponse of(WebhookEndpoint endpoint, SigningSecret secret) {
        return new NewEndpointResponse(
                endpoint.id(),
                secret.text(),
                endpoint.clientId(),
                endpoint.url(),
                endpoint.description(),
                List.copyOf(endpoint.types()),
                endpoint.state(),
                endpoint.version(),
                endpoint.createdAt());
    }
}
