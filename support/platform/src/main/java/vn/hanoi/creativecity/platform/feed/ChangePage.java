package vn.hanoi.creativecity.platform.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the feed. It has no last one: `next` always leads on. */
@Schema(description = "A part of the feed. There is no last one: `next` always leads on.")
public record ChangePage(
        @Schema(
                description =
                        "The changes, in the order in which they became visible; those of one resource in the order of its versions.",
                required = true,
                maxItems = 1000)
        List<Change> items,

        @Schema(
                description = "The path and query that lead on; keep it when you have worked through `items`.",
                required = true,
                format = "uri-reference",
                maxLength = 4000,
                examples = "/v1/changes/centres?cursor=pHV1bGlZ3hYd0ZqVQ&wait=30")
        String next,

        @Schema(description = "Whether more changes are there already.", required = true)
        boolean more) {}
