package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Changes and moves registrations whose terms are locked; what becomes free by it goes to those who wait. */
@Singleton
class RegistrationMoves {

    private final RegistrationRepository registrations;
    private final RegistrationRights rights;
    private final Occasions occasions;
    private final Seats seats;
    private final RegistrationNews news;
    private final Attendees attendees;
    private final TransitionHistory history;

    RegistrationMoves(
            RegistrationRepository registrations,
            RegistrationRights rights,
            Occasions occasions,
            Seats seats,
            RegistrationNews news,
            Attendees attendees,
            TransitionHistory history) {
        this.registrations = registrations;
        this.rights = rights;
        this.occasions = occasions;
        this.seats = seats;
        this.news = news;
        this.attendees = attendees;
        this.history = history;
    }

    /** Who comes and how many; more of them need seats, or room on the waiting list. */
    void change(Registration registration, RegistrationRequest request, Instant receivedAt) {
        requireLive(registration, receivedAt);
        Violations violations = new Violations();
        request.check(violations);
        checkTarget(registration, request, violations);
        int more = request.groupSize() - registration.groupSize();
        if (more > 0) {
            RegistrationRequest.checkSize(request.groupSize(), registration.terms(), violations);
        }
        violations.throwIfAny();
        if (more > 0) {
            requireRoom(registration, more, receivedAt);
        }
        registration.take(request, receivedAt);
        registrations.flush();
        seats.settle(registration.terms(), receivedAt);
    }

    /** The registrant accepts an offer or cancels; staff cancel. */
    void move(Registration registration, RegistrationTransitionRequest request, Instant receivedAt) {
        RegistrationState before = registration.state();
        RegistrationState.TABLE.check(before, request.state());
        rights.requireMove(registration, request.state());
        Occasion occasion = occasions.of(registration.terms());
        if (request.state() == RegistrationState.ATTENDING) {
            if (!receivedAt.isBefore(registration.offerUntil())) {
                throw NotTaken.offerOver(registration.offerUntil(), receivedAt);
            }
            registration.accept(receivedAt);
            news.attending(registration, occasion);
        } else {
            requireReason(registration, request);
            Cancellation cause = rights.isOwn(registration) ? Cancellation.BY_REGISTRANT : Cancellation.BY_STAFF;
            registration.cancel(cause, receivedAt);
            news.cancelled(registration, occasion, toBeTold(request.reason(), cause));
        }
        history.append(registration.id(), "state", before, registration.state(), request.grounds(), receivedAt);
        registrations.flush();
        if (before == RegistrationState.ATTENDING || request.state() == RegistrationState.ATTENDING) {
            attendees.tell(registration, occasion, request.reason());
        }
        seats.settle(registration.terms(), receivedAt);
    }

    /** Registrants know why, and nobody has checked that the address is theirs: it is written nothing that they write. */
    private static Message toBeTold(String reason, Cancellation cause) {
        return cause == Cancellation.BY_STAFF ? new Message(reason, reason) : null;
    }

    private static void requireLive(Registration registration, Instant receivedAt) {
        if (!registration.isLive()) {
            throw NotTaken.ended();
        }
        if (registration.forgottenAt() != null) {
            throw NotTaken.forgotten();
        }
        if (registration.offerUntil() != null && !receivedAt.isBefore(registration.offerUntil())) {
            throw NotTaken.offerOver(registration.offerUntil(), receivedAt);
        }
    }

    /** Seats that are free now are too few for all who wait: nobody is passed by. */
    private void requireRoom(Registration registration, int more, Instant receivedAt) {
        RegistrationTerms terms = registration.terms();
        if (!terms.isOpenAt(receivedAt)) {
            throw NotTaken.outOfTime("/groupSize", terms, receivedAt);
        }
        seats.settle(terms, receivedAt);
        if (registration.state().holdsSeats() && terms.free() < more) {
            throw NotTaken.noSeats("/groupSize");
        }
        if (!registration.state().holdsSeats() && !terms.hasRoomToWait(more)) {
            throw NotTaken.full("/groupSize", terms);
        }
    }

    private static void checkTarget(Registration registration, RegistrationRequest request, Violations violations) {
        RegistrationRequest present = RegistrationRequest.of(registration);
        Message fixed = new Message(
                "Không đổi được; hãy huỷ và đăng ký lại.", "It does not change; cancel, and register anew.");
        violations.check(Objects.equals(request.event(), present.event()), "/event", "fixed", fixed);
        violations.check(Objects.equals(request.session(), present.session()), "/session", "fixed", fixed);
    }

    private void requireReason(Registration registration, RegistrationTransitionRequest request) {
        Violations violations = new Violations();
        violations.check(
                rights.isOwn(registration) || request.reason() != null,
                "/reason",
                "required",
                new Message("Người đăng ký cần được biết lý do.", "The registrant must be told why."));
        violations.throwIfAny();
    }
}
