package vn.hanoi.creativecity.events.event;

/** As what somebody takes part. */
enum ParticipantRole {
    SPEAKER,
    PERFORMER,
    CURATOR,
    EXHIBITOR,
    MODERATOR,
    TRAINER,
    JUROR,
    HOST
}
