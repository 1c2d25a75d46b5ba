package vn.hanoi.creativecity.gateway.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** What makes an API client; also what a merge patch is applied to. */
@Schema(name = "ApiClientInput", description = "What makes an API client.")
record ClientRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "What it is called, in at most 100 characters.", examples = "Cổng thông tin Thành phố")
        String name,

        @NotNull @Schema(description = "What sort of program it is.")
        ClientKind kind,

        @Pattern(regexp = Slugs.PATTERN)
        @Size(max = Slugs.MAX_LENGTH)
        @Schema(
                description = "The slug of the organisation that it acts for; a partner must have one.",
                examples = "sovico")
        String organisation,

        @NotNull
        @Size(max = 20)
        @Schema(
                description =
                        "What its keys may do: any of `centres:read`, `centres:partner`, `ideas:read`, `ideas:submit`, `events:read`, `events:register`, `changes:read`, `webhooks:manage`.",
                uniqueItems = true,
                examples = "[\"centres:read\"]")
        List<@NotNull @Size(max = 50) @Pattern(regexp = Scopes.PATTERN) String> scopes,

        @Valid @Schema(description = "Its own limits.") RequestsPerMinute requestsPerMinute,

        @Size(max = 20)
        @Schema(
                description =
                        "The origins whose pages may use its keys, and the access tokens of people who logged in through it: `https`, or `http` on this machine, without a path.",
                uniqueItems = true,
                examples = "[\"https://www.example.org\"]")
        List<@NotNull @Size(max = 200) @Pattern(regexp = ORIGIN) String> allowedOrigins,

        @Size(max = 100)
        @Pattern(regexp = "[a-z][a-z0-9-]{0,99}")
        @Schema(
                description = "For a website: the client of the identity provider by which people log in there.",
                examples = "city-website")
        String oauthClient,

        @Size(max = 254)
        @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,189}")
        @Schema(description = "Whom to write to about it.", examples = "api@example.org")
        String contactEmail,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source) {

    /** Scheme, host and port, in the form in which browsers send it [Fetch Standard, section 3.1]. */
    private static final String ORIGIN = "https://[a-z0-9]([a-z0-9.-]{0,180}[a-z0-9])?(:[1-9][0-9]{0,4})?"
            + "|http://(localhost|127\\.0\\.0\\.1)(:[1-9][0-9]{0,4})?";

    /** Lists that are left out are empty, and nothing is in them twice. */
    ClientRequest {
        scopes = scopes == null ? null : scopes.stream().distinct().toList();
        allowedOrigins = allowedOrigins == null
                ? List.of()
                : allowedOrigins.stream().distinct().toList();
    }

    /** What would make the client as it is now. */
    static ClientRequest of(ApiClient client) {
        return new ClientRequest(
                client.name(),
                client.kind(),
                client.organisation(),
                client.scopes(),
                client.requestsPerMinute(),
                client.allowedOrigins(),
                client.oauthClient(),
                client.contactEmail(),
                client.source());
    }
}
