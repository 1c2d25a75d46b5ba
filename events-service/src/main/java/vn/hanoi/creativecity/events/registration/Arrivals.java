package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hanoi.creativecity.events.session.Session;

/** What a code is good for at the door. */
@Singleton
public class Arrivals {

    private final RegistrationRepository registrations;

    Arrivals(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** Somebody shows a code, and to what it entitles them. */
    public record Claim(Arrival arrival, Entitlement to) {}

    /** What there is for somebody at the door of a session. */
    public enum Entitlement {
        SEATS,
        ANOTHER_SESSION,
        NOTHING_YET,
        NOTHING_ANY_MORE
    }

    /** What the code is good for at the session, which stays so until the transaction ends; empty when there is none. */
    public Optional<Claim> claim(String code, Session session) {
        return registrations
                .lockByCode(code)
                .map(registration -> new Claim(
                        new Arrival(registration.id(), registration.name(), registration.groupSize()),
                        entitlement(registration, session)));
    }

    private static Entitlement entitlement(Registration registration, Session session) {
        RegistrationTerms terms = registration.terms();
        boolean isForIt =
                session.id().equals(terms.session()) || session.event().id().equals(terms.event());
        if (!isForIt) {
            return Entitlement.ANOTHER_SESSION;
        }
        return switch (registration.state()) {
            case ATTENDING -> Entitlement.SEATS;
            case WAITLISTED, OFFERED -> Entitlement.NOTHING_YET;
            case CANCELLED -> Entitlement.NOTHING_ANY_MORE;
        };
    }
}
