package vn.hanoi.creativecity.events.registration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who attends training courses. */
@Singleton
public class Attendees {

    private final TermsRepository terms;
    private final RegistrationRepository registrations;
    private final Event<AttendeeChanged> changed;

    Attendees(TermsRepository terms, RegistrationRepository registrations, Event<AttendeeChanged> changed) {
        this.terms = terms;
        this.registrations = registrations;
        this.changed = changed;
    }

    /** Who attends an event or one of its sessions. Nobody comes or goes until the transaction ends. */
    public List<Attendee> lock(UUID event) {
        Stream.concat(terms.ofEvent(event).stream(), terms.ofSessionsOf(event).stream())
                .sorted()
                .forEach(terms::lock);
        return registrations.attending(event).stream().map(Attendee::of).toList();
    }

    /**
     * Tells that somebody has got seats or given them back. Of what is no training course nobody wants to know, and the
     * terms are locked.
     */
    void tell(Registration registration, Occasion occasion, String reason) {
        if (occasion.isCourse()) {
            boolean attends = registrations.attends(occasion.event(), registration.registrant());
            changed.fire(new AttendeeChanged(occasion.event(), Attendee.of(registration), attends, reason));
        }
    }
}
