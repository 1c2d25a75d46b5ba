package vn.hanoi.creativecity.platform.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Shows bottles, of which not everybody sees everything. */
@Path("/v1/cellars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Authenticated
class CellarResource {

    record Maker(String name, @VisibleTo(Tier.STAFF) String recipe) {}

    record Bottle(
            String label,
            @VisibleTo({Tier.STAFF, Tier.PARTNER}) Integer price,
            Maker maker,
            Map<String, Maker> guests) {}

    record Filter(
            @QueryParam("label") String label,

            @VisibleTo({Tier.STAFF, Tier.PARTNER}) @QueryParam("price")
            Integer price,

            @QueryParam("sort") String sort) {}

    private static final Bottle BOTTLE =
            new Bottle("Mơ", 90, new Maker("Hoa", "sugar"), Map.of("Mai", new Maker("Mai", "salt")));

    private static final List<SortKey> SORTS = List.of(
            SortKey.ascending("price", "price", SortKey.Type.INTEGER).visibleTo(Tier.STAFF, Tier.PARTNER),
            SortKey.ascending("label", "label", SortKey.Type.TEXT));

    private final Viewer viewer;

    CellarResource(Viewer viewer) {
        this.viewer = viewer;
    }

    @GET
    public Page<Bottle> list(@BeanParam Filter filter) {
        SortKey.choose(filter.sort(), SORTS, viewer.tier());
        return new Page<>(List.of(BOTTLE), null, null);
    }

    @GET
    @Path("/one")
    public Bottle read() {
        return BOTTLE;
    }

    @GET
    @Path("/tagged")
    public Response readTagged() {
        return Response.ok(BOTTLE).header("ETag", "\"1\"").build();
    }

    @POST
    @Idempotent
    public Response fill() {
        return Response.ok(BOTTLE).build();
    }

    @POST
    @Path("/key")
    @Idempotent(once = true)
    public Response cutAKey() {
        return Response.ok(Map.of("secret", "sesame-" + System.nanoTime())).build();
    }
}
