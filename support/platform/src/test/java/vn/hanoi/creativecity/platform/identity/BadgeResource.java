package vn.hanoi.creativecity.platform.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says who asks. */
@Path("/v1/badges")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BadgeResource {

    record Badge(
            String subject,
            String name,
            String client,
            boolean anonymous,
            boolean admin,
            SortedSet<String> scopes,
            SortedSet<String> organisations,
            Tier tier) {}

    private final Viewer viewer;

    BadgeResource(Viewer viewer) {
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    public Badge read() {
        return badge();
    }

    @GET
    @Path("/open")
    @PermitAll
    public Badge readOpenly() {
        return badge();
    }

    @GET
    @Path("/forgotten")
    public Badge readWithoutASayOnWhoMay() {
        return badge();
    }

    private Badge badge() {
        return new Badge(
                viewer.subject(),
                viewer.name(),
                viewer.client(),
                viewer.isAnonymous(),
                viewer.has(Roles.ADMIN),
                new TreeSet<>(viewer.scopes()),
                new TreeSet<>(viewer.organisations()),
                viewer.tier());
    }
}
