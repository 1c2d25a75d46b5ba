package vn.hanoi.creativecity.platform.search;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Searches books by their titles. */
@Path("/v1/books")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Transactional
class BookResource {

    private final Session session;

    BookResource(Session session) {
        this.session = session;
    }

    @GET
    public Page<String> list(@QueryParam("q") String q, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("book");
        List<SortKey> sorts = new ArrayList<>(List.of(SortKey.ascending("title", "title", SortKey.Type.TEXT)));
        SearchWords words = SearchWords.of(q);
        words.restrict(query, "search");
        if (!words.isEmpty()) {
            sorts.addFirst(words.relevance(query, "title", "search"));
        }
        return query.orderBy(sorts.getFirst()).page(session, page, uri, this::titles);
    }

    private List<String> titles(List<UUID> ids) {
        return ids.stream()
                .map(id -> session.createNativeQuery("select title from book where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .toList();
    }
}
