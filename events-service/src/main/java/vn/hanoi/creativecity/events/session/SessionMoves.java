package vn.hanoi.creativecity.events.session;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.FlushMode;
import vn.hanoi.creativecity.events.event.EventCancelled;
import vn.hanoi.creativecity.events.venue.Venue;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves sessions, keeps the history of it, and tells whoever depends on them within the transaction. */
@Singleton
class SessionMoves {

    private static final Message ONLY_RESCHEDULED =
            new Message("Chỉ đi cùng rescheduled.", "Only together with rescheduled.");

    private final SessionRepository sessions;
    private final Scheduling scheduling;
    private final TransitionHistory history;
    private final Audit audit;
    private final jakarta.enterprise.event.Event<SessionChanged> changed;
    private final Clock clock;

    SessionMoves(
            SessionRepository sessions,
            Scheduling scheduling,
            TransitionHistory history,
            Audit audit,
            jakarta.enterprise.event.Event<SessionChanged> changed,
            Clock clock) {
        this.sessions = sessions;
        this.scheduling = scheduling;
        this.history = history;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param session locked by the caller, after its event */
    void move(Session session, SessionTransitionRequest request) {
        SessionStatus.TABLE.check(session.status(), request.status());
        SessionMove move = checked(session, request);
        if (move.status() != SessionStatus.CANCELLED) {
            Scheduling.requireOpen(session.event());
        }
        SessionResponse before = SessionResponse.from(session);
        SessionChanged change = move(session, move, request.overlapReason(), clock.instant());
        sessions.flush();
        audit.record(Audit.MOVED, Session.COLLECTION, session.id(), before, SessionResponse.from(session));
        changed.fire(change);
    }

    private SessionMove checked(Session session, SessionTransitionRequest request) {
        Violations violations = new Violations();
        boolean isRescheduled = request.status() == SessionStatus.RESCHEDULED;
        Venue venue = scheduling.newVenue(request.venue(), session.venue(), violations);
        violations.check(
                isRescheduled || request.startsAt() == null, "/startsAt", "only_rescheduled", ONLY_RESCHEDULED);
        violations.check(isRescheduled || request.endsAt() == null, "/endsAt", "only_rescheduled", ONLY_RESCHEDULED);
        violations.check(isRescheduled || request.venue() == null, "/venue", "only_rescheduled", ONLY_RESCHEDULED);
        violations.check(
                !isRescheduled || request.startsAt() != null,
                "/startsAt",
                "required",
                new Message("Đổi giờ thì phải nêu giờ mới.", "Whoever reschedules says when it begins."));
        String onlineUrl = request.onlineUrl() == null ? session.onlineUrl() : request.onlineUrl();
        violations.check(
                request.status() != SessionStatus.MOVED_ONLINE || onlineUrl != null,
                "/onlineUrl",
                "required",
                Scheduling.NEEDS_AN_ADDRESS);
        Slot slot = session.slot();
        if (isRescheduled && request.startsAt() != null) {
            Duration length = Duration.between(slot.from(), slot.until());
            slot = new Slot(
                    request.startsAt(),
                    request.endsAt() == null ? request.startsAt().plus(length) : request.endsAt());
            SessionTimes.check(slot, violations);
            violations.check(
                    !slot.equals(session.slot()) || !session.status().takesPlace(),
                    "/startsAt",
                    "unchanged",
                    new Message("Giờ mới phải khác giờ cũ.", "The new time must differ from the old one."));
        }
        violations.throwIfAny();
        return new SessionMove(
                request.status(), slot, venue == null ? session.venue() : venue, onlineUrl, request.reason());
    }

    private SessionChanged move(Session session, SessionMove move, String overlapReason, Instant now) {
        Instant startedAt = session.startsAt();
        SessionStatus before = session.move(move, now);
        scheduling.place(session, overlapReason);
        history.append(
                session.id(),
                "status",
                before,
                move.status(),
                new Grounds(null, move.reason().vi(), null));
        return new SessionChanged(session, kindOf(move.status()), startedAt, move.reason(), now);
    }

    private static SessionChanged.Kind kindOf(SessionStatus next) {
        return switch (next) {
            case SCHEDULED -> SessionChanged.Kind.REINSTATED;
            case RESCHEDULED -> SessionChanged.Kind.MOVED;
            case POSTPONED -> SessionChanged.Kind.POSTPONED;
            case CANCELLED -> SessionChanged.Kind.CANCELLED;
            case MOVED_ONLINE -> SessionChanged.Kind.MOVED_ONLINE;
        };
    }

    /** An event that is cancelled takes its sessions with it that are not over yet. */
    void eventCancelled(@Observes EventCancelled cancelled) {
        List<Session> coming = sessions.comingOf(cancelled.event(), cancelled.at());
        // Written at the end: before each line of the history Hibernate would look at all of them again.
        FlushMode before = sessions.getSession().getHibernateFlushMode();
        sessions.getSession().setHibernateFlushMode(FlushMode.MANUAL);
        List<SessionResponse> were = coming.stream().map(SessionResponse::from).toList();
        List<SessionChanged> changes =
                coming.stream().map(session -> cancel(session, cancelled)).toList();
        sessions.getSession().setHibernateFlushMode(before);
        sessions.flush();
        audit.record(were.stream()
                .map(was -> new Audit.Change(
                        Audit.MOVED,
                        Session.COLLECTION,
                        was.id(),
                        was,
                        SessionResponse.from(coming.get(were.indexOf(was)))))
                .toList());
        changes.forEach(changed::fire);
    }

    private SessionChanged cancel(Session session, EventCancelled cancelled) {
        SessionMove move = new SessionMove(
                SessionStatus.CANCELLED, session.slot(), session.venue(), session.onlineUrl(), cancelled.reason());
        return move(session, move, null, cancelled.at());
    }
}
