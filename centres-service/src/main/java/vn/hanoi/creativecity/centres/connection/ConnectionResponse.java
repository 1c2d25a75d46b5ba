package vn.hanoi.creativecity.centres.connection;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.CentreReference;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A connection as it is read. */
@Schema(name = "Connection", description = "What joins two centres, the same both ways.")
record ConnectionResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "The two centres; which of them stands first means nothing.",
                required = true,
                minItems = 2,
                maxItems = 2)
        List<CentreReference> centres,

        @Schema(description = "What they do together.", required = true)
        ConnectionKind kind,

        @Schema(description = "What it is about.") LocalizedText description,

        @Schema(description = "The first day on which it holds.")
        LocalDate since,

        @Schema(description = "The first day on which it no longer holds.")
        LocalDate until,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

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

    static ConnectionResponse from(Connection connection) {
        return new ConnectionResponse(
                connection.id(),
                connection.centres().stream().map(CentreReference::of).toList(),
                connection.kind(),
                connection.description(),
                connection.since(),
                connection.until(),
                connection.source(),
                connection.assumed(),
                connection.version(),
                connection.createdAt(),
                connection.updatedAt());
    }
}
