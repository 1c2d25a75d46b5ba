-- What is to be told to whom: written in the transaction of what happened, sent from here by any process. A row waits, or
-- was sent, or was given up. `recipient` is a digest of the event and the address: it stays when the address goes, so that
-- nobody is told twice, and says nothing to who does not know both.
CREATE TABLE notification (
    id              uuid        PRIMARY KEY,
    event           text        NOT NULL,
    recipient       bytea       NOT NULL,
    address         text,
    name            text,
    languages       text,
    subject         text,
    text            text,
    created_at      timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    tried_since     timestamptz,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    CONSTRAINT once_per_event_and_person UNIQUE (event, recipient),
    CONSTRAINT it_waits_was_sent_or_was_given_up CHECK (num_nonnulls(next_attempt_at, sent_at, given_up_at) = 1),
    CONSTRAINT what_waits_can_be_sent
        CHECK (next_attempt_at IS NULL OR num_nulls(address, languages, subject, text) = 0)
);
CREATE INDEX notifications_that_wait ON notification (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX notifications_with_personal_data ON notification (created_at) WHERE address IS NOT NULL;
