package vn.hanoi.creativecity.platform.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes to list; what is given must all hold. */
public record AuditFilter(
        @QueryParam("actor")
        @Size(max = 255)
        @Parameter(
                description = "Only changes that this account or API client made.",
                example = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11",
                schema = @Schema(maxLength = 255))
        String actor,

        @QueryParam("client")
        @Size(max = 255)
        @Parameter(
                description = "Only changes that came through this client.",
                example = "city-website",
                schema = @Schema(maxLength = 255))
        String client,

        @QueryParam("resource") @Parameter(description = "Only changes of the resource with this id.")
        UUID resource,

        @QueryParam("action")
        @Size(max = 50)
        @Parameter(description = "Only what was done like this.", example = "moved", schema = @Schema(maxLength = 50))
        String action,

        @QueryParam("from") @Parameter(description = "Only changes at this instant or later.")
        Instant from,

        @QueryParam("until") @Parameter(description = "Only changes before this instant.")
        Instant until) {}
