package vn.hanoi.creativecity.platform.page;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.Separator;

/** A list with keys of every type, with and without ties and NULLs. */
@Path("/v1/pieces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Transactional
class PieceResource {

    record Filter(
            @QueryParam("list") String list,
            @QueryParam("number") @Separator(",") List<Integer> numbers,
            @QueryParam("from") Integer from,
            @QueryParam("past") Boolean past,
            @QueryParam("sort") String sort) {}

    static final List<SortKey> SORTS = List.of(
            SortKey.ascending("name", "name", SortKey.Type.TEXT),
            SortKey.ascending("madeAt", "made_at", SortKey.Type.INSTANT),
            SortKey.ascending("number", "number", SortKey.Type.INTEGER),
            SortKey.ascending("weight", "weight", SortKey.Type.REAL),
            SortKey.nullable("worth", "worth", SortKey.Type.INTEGER),
            SortKey.ascending("distance", "abs(weight - :from)", SortKey.Type.REAL));

    private final Session session;
    private final Clock clock;

    PieceResource(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @GET
    public Page<UUID> list(@BeanParam @Valid Filter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("piece")
                .where("list = :list", "list", filter.list())
                .with("from", filter.from() == null ? 0 : filter.from());
        if (filter.numbers() != null && !filter.numbers().isEmpty()) {
            query.where("number in (:numbers)", "numbers", filter.numbers());
        }
        if (Boolean.TRUE.equals(filter.past())) {
            query.where("made_at < :now").withPassing("now", clock.instant());
        }
        List<SortKey> sorts = SORTS.stream()
                .flatMap(key -> List.of(key, key.reversed()).stream())
                .toList();
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, ids -> ids);
    }
}
