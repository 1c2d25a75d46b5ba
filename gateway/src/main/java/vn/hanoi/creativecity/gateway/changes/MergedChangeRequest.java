package vn.hanoi.creativecity.gateway.changes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which part of all changes is asked for. */
record MergedChangeRequest(
        @QueryParam("collection")
        @Separator(",")
        @Parameter(description = "Only changes of these collections, such as `centres,calls`.")
        List<@Size(max = 50) String> collection,

        @QueryParam("cursor")
        @Size(max = MergedCursor.MAX_LENGTH)
        @Parameter(
                description =
                        "Where to go on: the cursor inside `next`. `now` begins with what changes from now on; without it, the answer begins with the oldest changes that are kept.",
                schema = @Schema(maxLength = MergedCursor.MAX_LENGTH))
        String cursor,

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(1000)
        @Parameter(description = "The most changes in the answer, 1 to 1,000.")
        Integer limit,

        @QueryParam("wait")
        @DefaultValue("0")
        @Min(0)
        @Max(30)
        @Parameter(
                description =
                        "For how many seconds the answer may wait for a change when there is none, 0 to 30. When very many wait, it comes at once.")
        Integer patience) {}
