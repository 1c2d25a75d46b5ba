package vn.hanoi.creativecity.gateway.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;

/** One page of what was found. */
@Schema(description = "One page of what was found, the best first.")
record SearchPage(
        @Schema(description = "The hits, the best first.", required = true, maxItems = 200)
        List<SearchHit> items,

        @Schema(
                description =
                        "The path and query of the next page; absent on the last one. While a part is missing there is always a next one.",
                format = "uri-reference",
                maxLength = 4000,
                examples = "/v1/search?q=pho&cursor=WyJmIiwiQSJd")
        String next,

        @Schema(
                description = "How many hits there are; only with `count=true`, and not while a part is missing.",
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        Long total,

        @Schema(
                description =
                        "Whose hits are missing because a service is away: `centres`, `ideas` or `events`. They come on a later page, once it is back; absent when nothing is missing.",
                maxItems = 3)
        List<CompositionWarning> warnings) {}
