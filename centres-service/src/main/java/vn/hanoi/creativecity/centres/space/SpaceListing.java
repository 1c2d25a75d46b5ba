package vn.hanoi.creativecity.centres.space;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists the spaces of a centre. */
@Singleton
class SpaceListing {

    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final List<SortKey> SORTS = List.of(NAME, NAME.reversed(), UPDATED, UPDATED.reversed());

    private final SpaceRepository spaces;
    private final Session session;

    SpaceListing(SpaceRepository spaces, Session session) {
        this.spaces = spaces;
        this.session = session;
    }

    /** @param centre one that the viewer sees */
    Page<Space> page(Centre centre, SpaceFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("space")
                .where("centre_id = :centre", "centre", centre.id())
                .orderBy(SortKey.choose(filter.sort(), SORTS));
        if (filter.facility() != null && !filter.facility().isEmpty()) {
            // Constants of our own enum: no text of the caller's.
            String codes = filter.facility().stream().map(Facility::name).collect(Collectors.joining(","));
            query.where("facilities @> string_to_array(:facilities, ',')", "facilities", codes);
        }
        if (filter.minCapacityPersons() != null) {
            query.where("capacity_persons >= :capacity", "capacity", filter.minCapacityPersons());
        }
        return query.page(session, page, uri, spaces::inOrder);
    }
}
