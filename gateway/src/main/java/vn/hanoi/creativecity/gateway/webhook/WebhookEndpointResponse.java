package vn.hanoi.creativecity.gateway.webhook;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint as it is read; its secrets are never in it. */
@Schema(name = "WebhookEndpoint", description = "Where an API client is told of changes.")
record WebhookEndpointResponse(
        @Schema(description = "The id.", required = true) UUID id,

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

        @Schema(
                description = "Which events.",
                required = true,
                maxItems = 50,
                examples = "[\"centres.*\", \"calls.created\"]")
        List<@Size(max = 60) String> types,

        @Schema(
                description =
                        "Whether it is told: while it is `paused` or `disabled` its place in the feed stays, and it goes on from there.",
                required = true)
        EndpointState state,

        @Schema(
                description =
                        "Why it was disabled: `gone` (it answered 410) or `failing` (nothing arrived for five days).",
                maxLength = 50,
                examples = "gone")
        String disabledReason,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 2)
        List<EndpointState> allowedTransitions,

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

    static WebhookEndpointResponse from(WebhookEndpoint endpoint) {
        return new WebhookEndpointResponse(
                endpoint.id(),
                endpoint.clientId(),
                endpoint.url(),
                endpoint.description(),
                List.copyOf(endpoint.types()),
                endpoint.state(),
                endpoint.disabledReason(),
                EndpointState.TABLE.from(endpoint.state()),
                endpoint.version(),
                endpoint.createdAt(),
                endpoint.updatedAt());
    }
}
