package vn.hanoi.creativecity.centres.connection;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Lists the connections of which the viewer sees both centres. */
@Singleton
class ConnectionListing {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final List<SortKey> SORTS = List.of(CREATED, CREATED.reversed(), UPDATED, UPDATED.reversed());

    private final ConnectionRepository connections;
    private final CentreRepository centres;
    private final CentreRights rights;
    private final Session session;
    private final Clock clock;

    ConnectionListing(
            ConnectionRepository connections,
            CentreRepository centres,
            CentreRights rights,
            Session session,
            Clock clock) {
        this.connections = connections;
        this.centres = centres;
        this.rights = rights;
        this.session = session;
        this.clock = clock;
    }

    Page<Connection> page(ConnectionFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("connection");
        rights.restrictToVisible(query, "first_centre_id");
        rights.restrictToVisible(query, "second_centre_id");
        restrictToCentre(query, filter.centre());
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            query.where(
                    "kind in (:kind)",
                    "kind",
                    filter.kind().stream().map(Enum::name).toList());
        }
        restrictToTime(query, filter);
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, connections::inOrder);
    }

    private void restrictToCentre(KeysetQuery query, String reference) {
        if (reference != null) {
            centres.findByReference(reference)
                    .ifPresentOrElse(
                            centre -> query.where(
                                    "first_centre_id = :centre or second_centre_id = :centre", "centre", centre.id()),
                            () -> query.where("false"));
        }
    }

    private void restrictToTime(KeysetQuery query, ConnectionFilter filter) {
        if (filter.on() != null) {
            query.where("daterange(since, until) @> cast(:on as date)", "on", filter.on());
        }
        if (filter.current() != null) {
            query.where((filter.current() ? "" : "not ") + "daterange(since, until) @> cast(:today as date)")
                    .withPassing("today", LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI));
        }
    }
}
