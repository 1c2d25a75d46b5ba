package vn.hanoi.creativecity.gateway.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes an endpoint; also what a merge patch is applied to. */
@Schema(name = "WebhookEndpointInput", description = "What makes a webhook endpoint.")
record EndpointRequest(
        @NotNull
        @Size(max = 500)
        @Schema(
                description =
                        "Where events are posted: `https` at port 443, by a name or an address that is public. Redirects are not followed.",
                format = "uri",
                examples = "https://hooks.example.org/creative-city")
        String url,

        @Size(min = 1, max = 200)
        @Schema(description = "What it is for, in at most 200 characters.", examples = "Đồng bộ bản đồ")
        String description,

        @Size(min = 1, max = 50)
        @Schema(
                description =
                        "Which events: `*` for all (the default), `centres.*` for all of a collection, or `centres.created`, `centres.updated`, `centres.removed`. Collections are those of the change feeds.",
                uniqueItems = true,
                examples = "[\"centres.*\", \"calls.created\"]")
        List<@NotNull @Size(max = 60) @Pattern(regexp = EventTypes.PATTERN) String> types,

        @Schema(
                description =
                        "For administrators: the id of the API client whose endpoint it is. A client's own key makes its own; it cannot be changed later.")
        UUID client) {

    EndpointRequest {
        types = types == null ? List.of("*") : types.stream().distinct().toList();
    }

    /** What would make the endpoint as it is now. */
    static EndpointRequest of(WebhookEndpoint endpoint) {
        return new EndpointRequest(endpoint.url(), endpoint.description(), endpoint.types(), endpoint.clientId());
    }
}
