package vn.hanoi.creativecity.events.participant;

/** Who it is that takes part. */
enum ParticipantKind {
    PERSON,
    GROUP,
    ORGANISATION
}
