package vn.hanoi.creativecity.events.changes;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.feed.ChangeFeed;
import vn.hanoi.creativecity.platform.feed.ChangePage;
import vn.hanoi.creativecity.platform.feed.ChangeRequest;

/** No transaction spans the request: it may wait long for a change. */
@Path("/v1/changes/events")
@Tag(name = "Changes", description = "What has changed, in order and without end, for whoever keeps a copy.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EventsChangesResource {

    private final ChangeFeed feed;

    EventsChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Follow changes of events",
            description =
                    "To keep a copy: take an export, then follow `next` from the cursor at its end, forever. Put each document that comes in the place of the one with the same collection and id; take away what was `removed`. With `wait` an answer without changes comes only when there is one, or when the time is over. You get what you may see, and when you may see it no longer, that it is gone. 410 says that the feed cannot go on from your cursor, as it is too old or you see more or less than before: begin again with an export.")
    @APIResponseSchema(
            value = ChangePage.class,
            responseCode = "200",
            responseDescription = "The changes that follow the cursor.")
    public Response listEventsChanges(@BeanParam @Valid ChangeRequest request, @Context UriInfo uri)
            throws InterruptedException {
        return feed.answer(request, uri);
    }
}
