package vn.hanoi.creativecity.gateway.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;
import vn.hanoi.creativecity.platform.feed.Change;

/** A part of the feed over all services. */
@Schema(description = "A part of the feed over all services. There is no last one: `next` always leads on.")
record MergedChangePage(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = Change.class,
                description =
                        "The changes; those of one resource in the order of its versions, those of one service in the order in which they became visible.",
                required = true,
                maxItems = 1000)
        List<JsonNode> items,

        @Schema(
                description = "The path and query that lead on; keep it when you have worked through `items`.",
                required = true,
                format = "uri-reference",
                maxLength = 4000,
                examples =
                        "/v1/changes?cursor=047DEQpj8.pHV1bGlZ3hYd0ZqVQ.8aZQ1bGlZ3hYd0ZqVQ.Qk9lbGlZ3hYd0ZqVQ&wait=30")
        String next,

        @Schema(description = "Whether more changes are there already.", required = true)
        boolean more,

        @Schema(
                description =
                        "The services that are missing this time: `centres`, `ideas` or `events`. Nothing of them is lost, `next` goes on where they were.",
                maxItems = 3)
        List<CompositionWarning> warnings) {}
