package vn.hanoi.creativecity.events.event;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.events.participant.Participant;
import vn.hanoi.creativecity.events.participant.ParticipantRepository;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists events: turns a filter into one query that the database answers from its indexes. */
@Singleton
class EventListing implements Findable {

    private static final SortKey TITLE = SortKey.ascending("title", "title_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(TITLE, TITLE.reversed(), CREATED, CREATED.reversed());

    private final EventRepository events;
    private final EditionRepository editions;
    private final ParticipantRepository participants;
    private final Session session;
    private final Viewer viewer;

    EventListing(
            EventRepository events,
            EditionRepository editions,
            ParticipantRepository participants,
            Session session,
            Viewer viewer) {
        this.events = events;
        this.editions = editions;
        this.participants = participants;
        this.session = session;
        this.viewer = viewer;
    }

    @Override
    public String type() {
        return "event";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("event");
        if (viewer.tier() != Tier.STAFF) {
            query.where("publication <> 'DRAFT'");
        }
        return query;
    }

    Page<Event> page(EventFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        restrictToEnums(query, "type", filter.type());
        restrictToEnums(query, "publication", filter.publication());
        restrictToAny(query, "disciplines", filter.discipline());
        restrictToAny(query, "audience", filter.audience());
        if (filter.planItem() != null) {
            query.where("plan_item = :planItem", "planItem", filter.planItem());
        }
        restrictToTies(query, filter);
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(session, page, uri, events::inOrder);
    }

    private void restrictToTies(KeysetQuery query, EventFilter filter) {
        if (filter.edition() != null) {
            restrictTo(
                    query,
                    "edition_id = :edition",
                    "edition",
                    editions.find(filter.edition()).map(FestivalEdition::id));
        }
        if (filter.superEvent() != null) {
            restrictTo(
                    query,
                    "super_event_id = :superEvent",
                    "superEvent",
                    events.find(filter.superEvent()).map(Event::id));
        }
        if (filter.participant() != null) {
            restrictTo(
                    query,
                    "id in (select p.event_id from event_participant p where p.participant_id = :participant)",
                    "participant",
                    participants.find(filter.participant()).map(Participant::id));
        }
    }

    /** What the viewer does not see leads to nothing. */
    private static void restrictTo(KeysetQuery query, String condition, String name, Optional<UUID> id) {
        id.ifPresentOrElse(known -> query.where(condition, name, known), () -> query.where("false"));
    }

    private static void restrictToEnums(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }

    private static void restrictToAny(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            query.where(
                    "%1$s && string_to_array(:%1$s, ',')".formatted(column),
                    column,
                    values.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
    }
}
