package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.problem.Violations;

/** Finds what people register for. */
@Singleton
class Occasions {

    private final EventRepository events;
    private final SessionRepository sessions;
    private final org.hibernate.Session session;

    Occasions(EventRepository events, SessionRepository sessions, org.hibernate.Session session) {
        this.events = events;
        this.sessions = sessions;
        this.session = session;
    }

    Occasion requireEvent(String reference) {
        return of(events.require(reference));
    }

    Occasion requireSession(String reference) {
        return Occasion.of(sessions.require(reference));
    }

    /** The same, which stays as it is until the transaction ends. */
    Occasion requireEventForChange(String reference) {
        return of(events.requireForChange(reference));
    }

    Occasion requireSessionForChange(String reference) {
        return Occasion.of(sessions.requireForChange(reference));
    }

    /** What a request names, as far as the viewer sees it; null for nothing, and for what is nowhere, which is noted. */
    Occasion find(RegistrationRequest request, Violations violations) {
        Occasion session = violations.follow(
                "/session",
                request.session(),
                reference -> sessions.find(reference).map(Occasion::of));
        Occasion event = violations.follow(
                "/event", request.event(), reference -> events.find(reference).map(this::of));
        return session == null ? event : session;
    }

    /** What the terms are for, whoever sees it. */
    Occasion of(RegistrationTerms terms) {
        return terms.session() == null
                ? of(events.findById(terms.event()))
                : Occasion.of(sessions.findById(terms.session()));
    }

    /** Until when a seat that is offered now is held. */
    Instant offerUntil(RegistrationTerms terms, Instant now) {
        Instant until = now.plusSeconds(terms.offerHours() * 3600L);
        return lastMoment(terms, now).filter(until::isAfter).orElse(until);
    }

    /**
     * When an offer ends at the latest: when that begins for which the terms are, which of an event is the next of its
     * sessions, and once all have begun when it is over. Empty while no time is known, as of what is postponed.
     */
    Optional<Instant> lastMoment(RegistrationTerms terms, Instant now) {
        return Optional.ofNullable(session.createNativeQuery("""
                        select coalesce(min(starts_at) filter (where starts_at > :now and status <> 'POSTPONED'),
                            case when not bool_or(status = 'POSTPONED') then max(ends_at) end) as last_moment
                        from session where (id = :session or event_id = :event) and status <> 'CANCELLED'""", Instant.class)
                .addScalar("last_moment", Instant.class)
                .setParameter("now", now)
                .setParameter("session", terms.session(), UUID.class)
                .setParameter("event", terms.event(), UUID.class)
                .getSingleResult());
    }

    /** The sessions that the terms are for, whatever has become of them. */
    List<UUID> sessionsOf(RegistrationTerms terms) {
        return terms.session() == null
                ? sessions.find("select s.id from Session s where s.event.id = ?1 order by s.id", terms.event())
                        .project(UUID.class)
                        .list()
                : List.of(terms.session());
    }

    private Occasion of(Event event) {
        return Occasion.of(event, lastStart(event.id()));
    }

    private Instant lastStart(UUID event) {
        return sessions.find(
                        "select max(s.startsAt) from Session s where s.event.id = ?1 and s.status <> ?2",
                        event,
                        SessionStatus.CANCELLED)
                .project(Instant.class)
                .firstResult();
    }
}
