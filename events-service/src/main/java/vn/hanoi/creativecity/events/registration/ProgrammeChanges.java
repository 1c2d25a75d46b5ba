package vn.hanoi.creativecity.events.registration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hanoi.creativecity.events.event.EventCancelled;
import vn.hanoi.creativecity.events.session.Session;
import vn.hanoi.creativecity.events.session.SessionChanged;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What becomes of registrations when a session or an event is moved or cancelled, in the same transaction. Everybody is
 * told; with what was cancelled their registrations end.
 */
@Singleton
class ProgrammeChanges {

    private final SessionRepository sessions;
    private final TermsRepository terms;
    private final RegistrationRepository registrations;
    private final Occasions occasions;
    private final Seats seats;
    private final RegistrationNews news;
    private final TransitionHistory history;
    private final Audit audit;

    ProgrammeChanges(
            SessionRepository sessions,
            TermsRepository terms,
            RegistrationRepository registrations,
            Occasions occasions,
            Seats seats,
            RegistrationNews news,
            TransitionHistory history,
            Audit audit) {
        this.sessions = sessions;
        this.terms = terms;
        this.registrations = registrations;
        this.occasions = occasions;
        this.seats = seats;
        this.news = news;
        this.history = history;
        this.audit = audit;
    }

    void sessionChanged(@Observes SessionChanged change) {
        Session session = change.session();
        List<RegistrationTerms> concerned = Stream.concat(
                        terms.ofSession(session.id()).stream(),
                        terms.ofEvent(session.event().id()).stream())
                .sorted()
                .map(terms::lock)
                .toList();
        for (RegistrationTerms each : concerned) {
            boolean isItsOwn = each.session() != null;
            if (isItsOwn && change.kind() == SessionChanged.Kind.CANCELLED) {
                cancel(each, Cancellation.SESSION_CANCELLED, change.reason(), change.at());
            } else {
                if (isItsOwn && each.isCancelled()) {
                    each.reinstate(change.at());
                }
                tell(each, change);
            }
        }
    }

    /**
     * Before the sessions are cancelled one by one, of which nobody whose registration has ended need be told. Sessions that
     * are over have taken place: whoever was there has not been cancelled.
     */
    void eventCancelled(@Observes @Priority(Interceptor.Priority.APPLICATION) EventCancelled change) {
        List<UUID> coming = sessions.comingOf(change.event(), change.at()).stream()
                .map(Session::id)
                .toList();
        Stream.concat(terms.ofEvent(change.event().id()).stream(), terms.ofSessions(coming).stream())
                .sorted()
                .forEach(id -> cancel(terms.lock(id), Cancellation.EVENT_CANCELLED, change.reason(), change.at()));
    }

    private void cancel(RegistrationTerms terms, Cancellation cause, LocalizedText reason, Instant at) {
        Occasion occasion = occasions.of(terms);
        terms.cancel(at);
        List<Audit.Change> changes = registrations.live(terms).stream()
                .map(registration -> cancel(registration, occasion, cause, reason, at))
                .toList();
        audit.record(changes);
    }

    private Audit.Change cancel(
            Registration registration, Occasion occasion, Cancellation cause, LocalizedText reason, Instant at) {
        RegistrationResponse before = RegistrationResponse.whole(registration);
        RegistrationState state = registration.state();
        registration.cancel(cause, at);
        news.cancelled(registration, occasion, written(reason));
        history.append(registration.id(), "state", state, registration.state(), Grounds.NONE, at);
        return new Audit.Change(
                Audit.MOVED,
                Registration.COLLECTION,
                registration.id(),
                before,
                RegistrationResponse.whole(registration));
    }

    private void tell(RegistrationTerms terms, SessionChanged change) {
        Session session = change.session();
        Occasion occasion = Occasion.of(session);
        registrations
                .live(terms)
                .forEach(registration -> news.sessionChanged(
                        registration,
                        occasion,
                        Integer.toString(session.sequence()),
                        what(change),
                        written(change.reason())));
        if (change.kind() != SessionChanged.Kind.CANCELLED) {
            seats.shortenOffers(terms, change.at());
            seats.settle(terms, change.at());
        }
    }

    private static Message what(SessionChanged change) {
        return switch (change.kind()) {
            case MOVED -> moved(change);
            case CANCELLED -> new Message("Buổi này bị huỷ.", "The session has been cancelled.");
            case POSTPONED ->
                new Message(
                        "Buổi này được hoãn; thời gian mới sẽ được báo sau.",
                        "The session has been postponed; a new time will be announced.");
            case MOVED_ONLINE -> new Message("Buổi này diễn ra trực tuyến.", "The session takes place online.");
            case REINSTATED ->
                new Message("Buổi này diễn ra như dự kiến ban đầu.", "The session takes place as it was planned.");
        };
    }

    private static Message moved(SessionChanged change) {
        if (change.before().equals(change.session().startsAt())) {
            return new Message(
                    "Địa điểm hoặc thời gian kết thúc của buổi này đã thay đổi.",
                    "The place of the session, or its end, has changed.");
        }
        Message before = RegistrationNews.written(change.before());
        return new Message(
                "Buổi này được dời; trước đó dự kiến lúc " + before.vi() + ".",
                "The session has been moved; it was to begin at " + before.en() + " before.");
    }

    private static Message written(LocalizedText reason) {
        return reason == null ? null : new Message(reason.vi(), reason.en() == null ? reason.vi() : reason.en());
    }
}
