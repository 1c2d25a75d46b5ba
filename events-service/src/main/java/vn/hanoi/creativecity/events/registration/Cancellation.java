package vn.hanoi.creativecity.events.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a registration came to its end. */
@Schema(name = "RegistrationCancellation")
enum Cancellation {
    BY_REGISTRANT,
    BY_STAFF,
    OFFER_LAPSED,
    SESSION_CANCELLED,
    EVENT_CANCELLED,
    PERSON_ERASED
}
