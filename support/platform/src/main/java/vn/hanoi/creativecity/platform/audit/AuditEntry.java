package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change, as administrators read it. */
@Schema(description = "One change: who made it, through what, and what was there before and after.")
public record AuditEntry(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "When it was made.", required = true)
        Instant at,

        @Schema(
                description =
                        "Who made it: the identifier of a person's account, or `client:` and the id of an API client.",
                required = true,
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String actor,

        @Schema(description = "What they were called then.", maxLength = 255, examples = "centre_editor")
        String actorName,

        @Schema(
                description = "Through what: the id of an API client, or the client by which the person had logged in.",
                maxLength = 255,
                examples = "city-website")
        String client,

        @Schema(
                description = "What was done; open to extension.",
                required = true,
                maxLength = 50,
                examples = "changed")
        String action,

        @Schema(description = "The collection of the resource.", required = true, maxLength = 50, examples = "centres")
        String collection,

        @Schema(description = "The id of the resource.", required = true)
        UUID resource,

        @Schema(
                description =
                        "The members that differ, as they were; absent for what was created. What says something of a person reads `[redacted]`.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 100)
        @JsonRawValue
        String before,

        @Schema(
                description =
                        "The members that differ, as they became; absent for what was taken away. What says something of a person reads `[redacted]`.",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                maxProperties = 100)
        @JsonRawValue
        String after,

        @Schema(
                description = "The trace of the request.",
                pattern = "^[0-9a-f]{32}$",
                maxLength = 32,
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId) {}
