package vn.hanoi.creativecity.events.registration;

/**
 * Somebody who has registered and has seats.
 *
 * @param registrant their account
 */
public record Attendee(String registrant, String name, String mail) {

    static Attendee of(Registration registration) {
        return new Attendee(registration.registrant(), registration.name(), registration.mail());
    }
}
