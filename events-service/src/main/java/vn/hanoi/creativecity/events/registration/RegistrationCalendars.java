package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.events.occurrence.PrivateCalendar;

/**
 * Calendars of those who registered: the sessions that they attend. Who waits, was offered seats or does not come any more
 * has an empty one, so that whoever subscribed to it sees no session to which they do not go.
 */
@Singleton
class RegistrationCalendars implements PrivateCalendar {

    private final RegistrationRepository registrations;
    private final Occasions occasions;

    RegistrationCalendars(RegistrationRepository registrations, Occasions occasions) {
        this.registrations = registrations;
        this.occasions = occasions;
    }

    @Override
    public Optional<Contents> withHash(byte[] hash) {
        return registrations.withCalendar(hash).map(this::contents);
    }

    private Contents contents(Registration registration) {
        RegistrationTerms terms = registration.terms();
        return new Contents(
                occasions.of(terms).title(),
                registration.state() == RegistrationState.ATTENDING ? occasions.sessionsOf(terms) : List.of());
    }
}
