package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventPublication;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.venue.Venue;
import vn.hanoi.creativecity.events.venue.VenueRepository;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes sessions. The event is locked first, then the session, then the venue. */
@Singleton
public class Scheduling {

    static final Message NEEDS_AN_ADDRESS =
            new Message("Chuyển lên mạng thì phải nêu địa chỉ.", "What moves online needs an address there.");

    private final SessionRepository sessions;
    private final EventRepository events;
    private final VenueRepository venues;
    private final Occupancy occupancy;
    private final SessionCodes codes;
    private final jakarta.enterprise.event.Event<SessionChanged> changed;
    private final Viewer viewer;
    private final Clock clock;

    Scheduling(
            SessionRepository sessions,
            EventRepository events,
            VenueRepository venues,
            Occupancy occupancy,
            SessionCodes codes,
            jakarta.enterprise.event.Event<SessionChanged> changed,
            Viewer viewer,
            Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.venues = venues;
        this.occupancy = occupancy;
        this.codes = codes;
        this.changed = changed;
        this.viewer = viewer;
        this.clock = clock;
    }

    public Session create(SessionRequest request) {
        Violations violations = new Violations();
        SessionTimes.check(request.slot(), violations);
        Event event = violations.follow("/event", request.event(), events::findForChange);
        Venue venue = newVenue(request.venue(), null, violations);
        violations.throwIfAny();
        requireOpen(event);
        Session session = new Session(Ids.next(), event, codes.next(), null, request, venue, clock.instant());
        place(session, request.overlapReason());
        sessions.persistAndFlush(session);
        return session;
    }

    /**
     * @param session locked by the caller, after its event
     * @param saysWhy whether the reason why it may overlap is new: one that was given for another time or place does not
     *     hold for this one
     */
    void change(Session session, SessionRequest request, boolean saysWhy) {
        Violations violations = new Violations();
        SessionTimes.check(request.slot(), violations);
        Venue venue = newVenue(request.venue(), session.venue(), violations);
        violations.check(
                request.event().equals(session.event().slug()),
                "/event",
                "stays",
                new Message("Buổi không đổi sự kiện.", "A session stays with its event."));
        boolean isKnown = session.event().publication() != EventPublication.DRAFT;
        violations.check(
                !isKnown || request.slot().equals(session.slot()),
                "/startsAt",
                "is_a_move",
                new Message(
                        "Sự kiện đã công bố: hãy đổi giờ bằng transitions, kèm lý do.",
                        "The event is published: change the time by a transition, with the reason."));
        violations.check(
                session.status() != SessionStatus.MOVED_ONLINE || request.onlineUrl() != null,
                "/onlineUrl",
                "required",
                NEEDS_AN_ADDRESS);
        violations.throwIfAny();
        boolean placedAnew = !session.isAt(request.slot(), venue);
        Instant now = clock.instant();
        session.change(request, venue, now);
        if (placedAnew) {
            place(session, saysWhy ? request.overlapReason() : null);
        } else if (session.overlap() != null) {
            keepReason(session, request.overlapReason());
        }
        sessions.flush();
        if (placedAnew && isKnown && session.status() != SessionStatus.CANCELLED) {
            changed.fire(new SessionChanged(session, SessionChanged.Kind.MOVED, session.startsAt(), null, now));
        }
    }

    /**
     * Gives a session its place, beside others only with a reason.
     *
     * @throws Occupied naming those that it overlaps with, when nobody says why it may
     */
    void place(Session session, String overlapReason) {
        session.allow(null);
        if (!session.needsItsVenueAlone()) {
            return;
        }
        occupancy.lock(session.venue());
        List<Session> others = occupancy.within(session.venue(), session.slot(), session.id());
        if (others.isEmpty()) {
            return;
        }
        if (overlapReason == null) {
            Occupied.throwIfAny(others.stream()
                    .map(other -> Occupied.by(other, "/startsAt"))
                    .toList());
        }
        session.allow(new Overlap(overlapReason, viewer.subject()));
    }

    private void keepReason(Session session, String overlapReason) {
        if (overlapReason == null) {
            place(session, null);
        } else if (!overlapReason.equals(session.overlap().reason())) {
            session.allow(new Overlap(overlapReason, viewer.subject()));
        }
    }

    /** What a reference leads to; a venue that is gone takes nothing new. */
    Venue newVenue(String reference, Venue present, Violations violations) {
        Venue venue = violations.follow("/venue", reference, venues::find);
        violations.check(
                venue == null
                        || !venue.gone()
                        || present != null && present.id().equals(venue.id()),
                "/venue",
                "gone",
                new Message("Địa điểm này không còn nữa.", "This venue is no more."));
        return venue;
    }

    /** @throws Problem 409 when the event is cancelled or archived: nothing new takes place */
    static void requireOpen(Event event) {
        boolean isOpen =
                event.publication() == EventPublication.DRAFT || event.publication() == EventPublication.PUBLISHED;
        if (!isOpen) {
            Message over = new Message(
                    "Sự kiện đã hủy hoặc lưu trữ nên không có buổi nào nữa.",
                    "The event is cancelled or archived, so nothing of it takes place any more.");
            throw new Problem(ProblemType.CONFLICT, over, List.of(Violation.at("/event", "event_over", over)));
        }
    }
}
