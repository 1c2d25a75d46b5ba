package vn.hanoi.creativecity.gateway.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The API as a resource that OAuth protects [RFC 9728 section 2]. */
@Schema(description = "What a program needs to know to let a person log in [RFC9728].")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProtectedResource(
        @Schema(
                description = "The address of the API.",
                required = true,
                format = "uri",
                maxLength = 500,
                examples = "http://localhost:8080")
        String resource,

        @JsonProperty("authorization_servers")
        @Schema(
                description = "The issuers of access tokens; none where nobody can log in.",
                required = true,
                maxItems = 5,
                examples = "[\"http://localhost:8180/realms/creative-city\"]")
        List<@Size(max = 500) String> authorizationServers,

        @JsonProperty("bearer_methods_supported")
        @Schema(
                description = "How access tokens are sent: in the header `Authorization` alone.",
                required = true,
                maxItems = 3,
                examples = "[\"header\"]")
        List<@Size(max = 20) String> bearerMethodsSupported,

        @JsonProperty("resource_documentation")
        @Schema(
                description = "A page for people.",
                required = true,
                format = "uri",
                maxLength = 500,
                examples = "http://localhost:8080/docs")
        String resourceDocumentation) {}
