package vn.hanoi.creativecity.events.participant;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists participants: turns a filter into one query that the database answers from its indexes. */
@Singleton
class ParticipantListing implements Findable {

    private static final SortKey NAME = SortKey.ascending("name", "name", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(NAME, NAME.reversed(), CREATED, CREATED.reversed());

    private final ParticipantRepository participants;
    private final Session session;
    private final Viewer viewer;

    ParticipantListing(ParticipantRepository participants, Session session, Viewer viewer) {
        this.participants = participants;
        this.session = session;
        this.viewer = viewer;
    }

    @Override
    public String type() {
        return "participant";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("participant");
        if (viewer.tier() != Tier.STAFF) {
            query.where(ParticipantRepository.IS_PUBLIC);
        }
        return query;
    }

    Page<Participant> page(ParticipantFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            query.where(
                    "kind in (:kinds)",
                    "kinds",
                    filter.kind().stream().map(Enum::name).toList());
        }
        if (filter.consented() != null) {
            query.where(filter.consented() ? "consented_at is not null" : "consented_at is null");
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, participants::inOrder);
    }
}
