package vn.hanoi.creativecity.platform.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a request wrote gets its place in the feed at once. */
class FeedNudge {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final FeedLoop loop;

    FeedNudge(FeedLoop loop) {
        this.loop = loop;
    }

    @ServerResponseFilter
    void nudge(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod())) {
            loop.nudge();
        }
    }
}
