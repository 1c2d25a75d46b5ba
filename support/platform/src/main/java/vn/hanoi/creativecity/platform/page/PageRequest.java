package vn.hanoi.creativecity.platform.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list, and how long it may be. */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(200)
        @Parameter(description = "The most items on the page, 1 to 200.")
        Integer limit,

        @QueryParam("cursor")
        @Size(max = MAX_CURSOR)
        @Parameter(
                description =
                        "Where to go on: the cursor inside `next` of the page before, with the same filter and sort.",
                schema = @Schema(maxLength = MAX_CURSOR))
        String cursor,

        @QueryParam("count")
        @DefaultValue("false")
        @Parameter(description = "Whether to count all matches in `total`. Counting costs time on large lists.")
        Boolean count) {

    /** Room for the longest name that a list is sorted by, in characters of four bytes. */
    static final int MAX_CURSOR = 2000;
}
