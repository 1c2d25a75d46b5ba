package vn.hanoi.creativecity.gateway.me;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;

/** Who somebody is to the API. */
@Schema(description = "Who you are to the API, and what you may.")
record Me(
        @Schema(description = "What sort of caller you are.", required = true)
        Kind kind,

        @Schema(
                description =
                        "Your stable identifier: of the identity provider for a person, `client:` and its id for an API client, `anonymous` for nobody.",
                required = true,
                maxLength = 255,
                examples = "client:0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String subject,

        @Schema(description = "What you are called.", maxLength = 255, examples = "centre_editor")
        String name,

        @Schema(
                description = "The roles that you have, as a person.",
                required = true,
                maxItems = 20,
                examples = "[\"centre_editor\"]")
        List<@Size(max = 50) String> roles,

        @Schema(
                description = "The scopes that you have, as an API client.",
                required = true,
                maxItems = 20,
                examples = "[\"centres:read\"]")
        List<@Size(max = 50) String> scopes,

        @Schema(
                description = "The slugs of the organisations that you act for.",
                required = true,
                maxItems = 100,
                examples = "[\"so-van-hoa-the-thao\"]")
        List<@Size(max = 100) String> organisations,

        @Schema(
                description = "Through what you ask: the id of the API client, or the client by which you logged in.",
                maxLength = 255,
                examples = "city-website")
        String client,

        @Schema(description = "How many requests a minute you have.", required = true)
        Limits requestsPerMinute,

        @Schema(
                description =
                        "Your registrations, the last first; for people, and for API clients with `events:register`.",
                ref = "RegistrationPage")
        JsonNode registrations,

        @Schema(
                description = "What you hand in, the last first; for people, and for API clients with `ideas:submit`.",
                ref = "SubmissionPage")
        JsonNode submissions,

        @Schema(
                description = "Which of your things could not be read this time; empty when all could.",
                required = true,
                maxItems = 10)
        List<CompositionWarning> warnings) {

    /** What sort of caller it is. */
    @Schema(name = "MeKind", description = "What sort of caller it is.")
    enum Kind {
        @JsonProperty("nobody")
        NOBODY,
        @JsonProperty("person")
        PERSON,
        @JsonProperty("client")
        CLIENT
    }

    /** How many requests a minute somebody has, by whether an operation only reads. */
    @Schema(name = "MeRequestsPerMinute", description = "How many requests a minute you have.")
    record Limits(
            @Schema(
                    description = "Of operations that only read.",
                    required = true,
                    minimum = "1",
                    maximum = "1000000",
                    format = "int32",
                    examples = "1200")
            int read,

            @Schema(
                    description = "Of all others.",
                    required = true,
                    minimum = "1",
                    maximum = "1000000",
                    format = "int32",
                    examples = "120")
            int write) {}
}
