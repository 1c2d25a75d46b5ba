package vn.hanoi.creativecity.platform.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which part of the feed is asked for. */
public record ChangeRequest(
        @QueryParam("collection")
        @Separator(",")
        @Parameter(description = "Only changes of these collections, such as `centres,spaces`.")
        List<@Size(max = 50) String> collection,

        @QueryParam("cursor")
        @Size(max = 200)
        @Parameter(
                description =
                        "Where to go on: the cursor inside `next`, or at the end of an export. `now` begins with what changes from now on; without it, the answer begins with the oldest change that is kept.",
                schema = @Schema(maxLength = 200))
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
        Integer patience) {

    /** In the place of a cursor: what changes from now on. */
    static final String NOW = "now";
}
