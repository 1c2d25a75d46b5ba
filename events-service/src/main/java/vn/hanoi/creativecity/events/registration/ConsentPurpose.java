package vn.hanoi.creativecity.events.registration;

/** What there is to agree to. */
enum ConsentPurpose {
    /** To be written to about the registration; without it there is none. */
    CONTACT,
    PHOTOGRAPHS
}
