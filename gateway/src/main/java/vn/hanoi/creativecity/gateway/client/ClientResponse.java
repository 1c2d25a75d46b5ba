package vn.hanoi.creativecity.gateway.client;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** An API client as it is read. */
@Schema(name = "ApiClient", description = "A program that uses the API under a name of its own.")
record ClientResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "What it is called.", required = true, maxLength = 100, examples = "Sovico")
        String name,

        @Schema(description = "What sort of program it is.", required = true)
        ClientKind kind,

        @Schema(description = "The slug of the organisation that it acts for.", maxLength = 100, examples = "sovico")
        String organisation,

        @Schema(description = "What its keys may do.", required = true, maxItems = 20, examples = "[\"centres:read\"]")
        List<@Size(max = 50) String> scopes,

        @Schema(description = "Its own limits.") RequestsPerMinute requestsPerMinute,

        @Schema(
                description = "The origins whose pages may use it.",
                required = true,
                maxItems = 20,
                examples = "[\"https://www.example.org\"]")
        List<@Size(max = 200) String> allowedOrigins,

        @Schema(
                description = "The client of the identity provider by which people log in there.",
                maxLength = 100,
                examples = "city-website")
        String oauthClient,

        @Personal @Schema(description = "Whom to write to about it.", maxLength = 254, examples = "api@example.org")
        String contactEmail,

        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                maxLength = 500,
                examples = "Demonstration")
        String source,

        @Schema(description = "Whether its keys are good.", required = true)
        ClientState state,

        @Schema(description = "The states that it can move to.", required = true, maxItems = 2)
        List<ClientState> allowedTransitions,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static ClientResponse from(ApiClient client) {
        return new ClientResponse(
                client.id(),
                client.name(),
                client.kind(),
                client.organisation(),
                List.copyOf(client.scopes()),
                client.requestsPerMinute(),
                List.copyOf(client.allowedOrigins()),
                client.oauthClient(),
                client.contactEmail(),
                client.source(),
                client.state(),
                ClientState.TABLE.from(client.state()),
                client.version(),
                client.createdAt(),
                client.updatedAt());
    }
}
