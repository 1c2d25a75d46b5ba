package vn.hanoi.creativecity.events.event;

/** What makes an event usable by those who otherwise could not. */
enum AccessibleBy {
    STEP_FREE,
    SIGN_LANGUAGE,
    CAPTIONS,
    AUDIO_DESCRIPTION,
    HEARING_LOOP,
    TACTILE,
    RELAXED
}
