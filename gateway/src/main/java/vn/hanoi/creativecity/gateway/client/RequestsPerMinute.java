package vn.hanoi.creativecity.gateway.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many requests a minute a client has; one that is absent is the general one. */
@Embeddable
@Schema(description = "How many requests a minute the client has; what is absent is as for all clients.")
record RequestsPerMinute(
        @Column(name = "reads_per_minute")
        @Min(1)
        @Max(100_000)
        @Schema(description = "Of operations that only read.", format = "int32", examples = "3000")
        Integer read,

        @Column(name = "writes_per_minute")
        @Min(1)
        @Max(100_000)
        @Schema(description = "Of all others.", format = "int32", examples = "300")
        Integer write) {}
