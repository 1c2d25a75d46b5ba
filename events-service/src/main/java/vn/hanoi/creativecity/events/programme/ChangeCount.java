package vn.hanoi.creativecity.events.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many changes of one kind there are. */
@Schema(name = "ProgrammeChangeCount", description = "How many changes of one kind there are.")
record ChangeCount(
        @Schema(description = "The kind.", required = true) ChangeKind kind,

        @Schema(description = "How many.", required = true, minimum = "1", maximum = "2147483647", format = "int32")
        int count) {}
