package vn.hanoi.creativecity.events.registration;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists registrations: turns a filter into one query that the database answers from its indexes. */
@Singleton
class RegistrationListing {

    private static final SortKey REGISTERED = SortKey.ascending("registeredAt", "registered_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = List.of(REGISTERED.reversed(), REGISTERED);

    private final RegistrationRepository registrations;
    private final RegistrationRights rights;
    private final SessionRepository sessions;
    private final EventRepository events;
    private final Session session;

    RegistrationListing(
            RegistrationRepository registrations,
            RegistrationRights rights,
            SessionRepository sessions,
            EventRepository events,
            Session session) {
        this.registrations = registrations;
        this.rights = rights;
        this.sessions = sessions;
        this.events = events;
        this.session = session;
    }

    Page<Registration> page(RegistrationFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("registration").orderBy(SortKey.choose(filter.sort(), SORTS));
        if (Boolean.TRUE.equals(filter.mine())) {
            rights.restrictToOwn(query);
        } else {
            rights.restrictToVisible(query);
        }
        restrictToSession(query, filter.session());
        restrictToEvent(query, filter.event());
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        SearchWords.of(filter.q()).restrict(query, "search");
        return query.page(session, page, uri, registrations::inOrder);
    }

    /** For what leads nowhere, or to what the viewer does not see, nobody is registered. */
    private void restrictToSession(KeysetQuery query, String reference) {
        if (reference != null) {
            sessions.find(reference)
                    .ifPresentOrElse(
                            found -> query.where(
                                    "terms_id in (select id from registration_terms where session_id = :session)",
                                    "session",
                                    found.id()),
                            () -> query.where("false"));
        }
    }

    private void restrictToEvent(KeysetQuery query, String reference) {
        if (reference != null) {
            events.find(reference)
                    .ifPresentOrElse(found -> query.where("""
                                    terms_id in (select id from registration_terms where event_id = :event
                                        or session_id in (select id from session where event_id = :event))""", "event", found.id()), () -> query.where("false"));
        }
    }
}
