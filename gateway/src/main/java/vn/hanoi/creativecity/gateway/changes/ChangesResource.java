package vn.hanoi.creativecity.gateway.changes;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.platform.page.NextPage;
import vn.hanoi.creativecity.platform.text.Message;

@Path("/v1/changes")
@Tag(name = "Changes", description = "What has changed, in order and without end, for whoever keeps a copy.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangesResource {

    private final MergedFeed feed;
    private final PublicAddress address;
    private final RoutingContext request;

    ChangesResource(MergedFeed feed, PublicAddress address, RoutingContext request) {
        this.feed = feed;
        this.address = address;
        this.request = request;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Follow all changes",
            description =
                    "The feeds of centres, ideas and events as one. To keep a copy: ask with `cursor=now`, take the exports, then follow `next`, forever. Put each document that comes in the place of the one with the same collection and id; take away what was `removed`. With `wait` an answer without changes comes only when there is one, or when the time is over. You get what you may see, and when you may see it no longer, that it is gone. Every change comes once; while a service is away, its own come later, and `warnings` says so. 410 says that a feed cannot go on from your cursor: `Link` names the exports to read again (`alternate`), and from where to follow then (`next`).")
    @APIResponseSchema(
            value = MergedChangePage.class,
            responseCode = "200",
            responseDescription = "The changes that follow the cursor.")
    public Response listChanges(@BeanParam @Valid MergedChangeRequest asked, @Context UriInfo uri)
            throws InterruptedException {
        FeedQuestion question = new FeedQuestion(
                Caller.of(request).principal(),
                Message.negotiate(request.request().getHeader("Accept-Language")),
                address.of(request.request()),
                FeedSelection.ofParameter(asked.collection() == null ? List.of() : asked.collection()),
                Optional.ofNullable(asked.cursor()),
                asked.limit(),
                Duration.ofSeconds(asked.patience()));
        MergedPart part = feed.read(question, action -> request.addEndHandler(_ -> action.run()));
        return Response.ok(new MergedChangePage(
                        part.changes(),
                        NextPage.of(uri, part.cursor()),
                        part.more(),
                        part.warnings().isEmpty() ? null : part.warnings()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
