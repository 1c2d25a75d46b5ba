package vn.hanoi.creativecity.events.session;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.venue.Venue;
import vn.hanoi.creativecity.events.venue.VenueRepository;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** Lists sessions: turns a filter into one query that the database answers from its indexes. */
@Singleton
class SessionListing {

    /** None is longer, so that the database need not look further back for those that go on. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final SortKey STARTS = SortKey.ascending("startsAt", "starts_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(STARTS, STARTS.reversed());

    private final SessionRepository sessions;
    private final EventRepository events;
    private final EditionRepository editions;
    private final VenueRepository venues;
    private final org.hibernate.Session entities;
    private final Viewer viewer;

    SessionListing(
            SessionRepository sessions,
            EventRepository events,
            EditionRepository editions,
            VenueRepository venues,
            org.hibernate.Session entities,
            Viewer viewer) {
        this.sessions = sessions;
        this.events = events;
        this.editions = editions;
        this.venues = venues;
        this.entities = entities;
        this.viewer = viewer;
    }

    Page<Session> page(SessionFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("session");
        if (viewer.tier() != Tier.STAFF) {
            query.where("exists (select 1 from event e where e.id = event_id and e.publication <> 'DRAFT')");
        }
        restrictToTimes(query, filter);
        restrictToPlaces(query, filter);
        restrictToEvents(query, filter);
        if (isGiven(filter.status())) {
            query.where("status in (:status)", "status", names(filter.status()));
        }
        return query.orderBy(SortKey.choose(filter.sort(), SORTS)).page(entities, page, uri, sessions::inOrder);
    }

    private static void restrictToTimes(KeysetQuery query, SessionFilter filter) {
        if (filter.day() != null) {
            // The same as day = …, said so that one index serves both the day and the order.
            query.where(
                    "starts_at >= :dayBegins and starts_at < :dayEnds",
                    "dayBegins",
                    FestivalDay.beginningOf(filter.day()),
                    "dayEnds",
                    FestivalDay.beginningOf(filter.day().plusDays(1)));
        }
        if (filter.from() != null) {
            query.where(
                    "ends_at > :from and starts_at > :fromAtMost",
                    "from",
                    filter.from(),
                    "fromAtMost",
                    filter.from().minus(LONGEST));
        }
        if (filter.until() != null) {
            query.where("starts_at < :until", "until", filter.until());
        }
    }

    private void restrictToPlaces(KeysetQuery query, SessionFilter filter) {
        if (filter.venue() != null) {
            restrictTo(
                    query,
                    "venue_id = :venue",
                    "venue",
                    venues.find(filter.venue()).map(Venue::id));
        }
        if (filter.centre() != null) {
            query.where("venue_id in (select v.id from venue v where v.centre = :centre)", "centre", filter.centre());
        }
        if (filter.formerUnit() != null) {
            query.where(
                    "venue_id in (select v.id from venue v where v.former_unit = :formerUnit)",
                    "formerUnit",
                    filter.formerUnit());
        }
    }

    private void restrictToEvents(KeysetQuery query, SessionFilter filter) {
        if (filter.event() != null) {
            restrictTo(
                    query,
                    "event_id = :event",
                    "event",
                    events.find(filter.event()).map(Event::id));
        }
        if (filter.edition() != null) {
            restrictTo(
                    query,
                    "event_id in (select e.id from event e where e.edition_id = :edition)",
                    "edition",
                    editions.find(filter.edition()).map(FestivalEdition::id));
        }
        if (filter.series() != null) {
            query.where("series_id = :series", "series", filter.series());
        }
        if (isGiven(filter.type())) {
            query.where("event_id in (select e.id from event e where e.type in (:type))", "type", names(filter.type()));
        }
        if (isGiven(filter.discipline())) {
            query.where(
                    "event_id in (select e.id from event e where e.disciplines && string_to_array(:disciplines, ','))",
                    "disciplines",
                    names(filter.discipline()).stream().collect(Collectors.joining(",")));
        }
    }

    /** What the viewer does not see leads to nothing. */
    private static void restrictTo(KeysetQuery query, String condition, String name, Optional<UUID> id) {
        id.ifPresentOrElse(known -> query.where(condition, name, known), () -> query.where("false"));
    }

    private static boolean isGiven(List<?> values) {
        return values != null && !values.isEmpty();
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
