package vn.hanoi.creativecity.events.programme;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which conflicts to list; what is given must all hold. */
record ConflictFilter(
        @QueryParam("day")
        @Parameter(
                description =
                        "Only conflicts of sessions that begin on this day of the festival, in Hà Nội: from four in the morning until four in the next.",
                example = "2026-11-14")
        LocalDate day,

        @QueryParam("session")
        @Size(max = 100)
        @Parameter(
                description = "Only conflicts of this session, by id or code.",
                example = "7K3F9QXM",
                schema = @Schema(maxLength = 100))
        String session,

        @QueryParam("kind") @Separator(",") @Parameter(description = "Only conflicts of these kinds.")
        List<ConflictKind> kind,

        @QueryParam("state") @Parameter(description = "Only those that are open, or accepted.")
        ConflictState state,

        @QueryParam("blocking")
        @Parameter(description = "Only those that block a release while they are open, or only the others.")
        Boolean blocking) {}
