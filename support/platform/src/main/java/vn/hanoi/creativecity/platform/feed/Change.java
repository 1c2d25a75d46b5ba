package vn.hanoi.creativecity.platform.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change as its reader sees it. */
@Schema(description = "One change of a resource, with the document in its latest state.")
public record Change(
        @Schema(
                description = "The collection of the resource, as paths name it.",
                required = true,
                maxLength = 50,
                examples = "centres")
        String collection,

        @Schema(description = "The id of the resource.", required = true)
        UUID id,

        @Schema(
                description =
                        "The version that the change made. The document may be a later one; its own change follows.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(
                description =
                        "What happened. Put the document of `created` and `changed` in the place of what you have, if you have something; take away what was `removed`, if you have it: it was deleted, or you may not see it any more.",
                required = true)
        ChangeKind kind,

        @Schema(description = "When it was written.", required = true)
        Instant at,

        @Schema(
                description = "Where the resource is read; absent for what was removed.",
                format = "uri-reference",
                maxLength = 300,
                examples = "/v1/centres/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String href,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The resource as it is read at `href`; absent for what was removed.")
        Object document,

        @Schema(description = "For what was removed: what goes on in its place, if something does.")
        Successor successor) {}
