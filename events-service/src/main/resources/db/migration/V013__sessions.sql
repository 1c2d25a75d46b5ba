-- When and where events take place. Festival days end at four in the morning.
CREATE TABLE session (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    event_id        uuid        NOT NULL REFERENCES event,
    code            text        NOT NULL,
    title_vi        text,
    title_en        text,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    day             date        NOT NULL GENERATED ALWAYS AS (
        ((starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh') - interval '4 hours')::date) STORED,
    venue_id        uuid        REFERENCES venue,
    online_url      text,
    status          text        NOT NULL,
    previous_starts jsonb       NOT NULL,
    reason_vi       text,
    reason_en       text,
    sequence        integer     NOT NULL CHECK (sequence >= 0),
    uid             text        NOT NULL,
    revised_at      timestamptz NOT NULL,
    series_id       uuid,
    -- Whether its venue took one session at a time when it was given to it.
    exclusive       boolean     NOT NULL,
    -- Why it may overlap with another one in its venue, and who said so.
    overlap_reason  text,
    overlap_by      text,
    source          text,
    assumed         text[]      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CONSTRAINT one_session_per_code UNIQUE (code),
    CONSTRAINT one_session_per_uid UNIQUE (uid),
    CONSTRAINT a_session_ends_after_it_begins CHECK (ends_at > starts_at),
    CONSTRAINT a_session_lasts_a_day_at_most CHECK (ends_at - starts_at <= interval '24 hours'),
    CONSTRAINT one_session_at_a_time EXCLUDE USING gist (venue_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (exclusive AND status IN ('SCHEDULED', 'RESCHEDULED') AND overlap_reason IS NULL)
);
CREATE INDEX sessions_by_start ON session (starts_at, id);
CREATE INDEX sessions_of_a_day ON session (day, starts_at, id);
CREATE INDEX sessions_of_an_event ON session (event_id, starts_at, id);
CREATE INDEX sessions_at_a_venue ON session (venue_id, starts_at, id);
CREATE INDEX sessions_of_a_series ON session (series_id, starts_at) WHERE series_id IS NOT NULL;
