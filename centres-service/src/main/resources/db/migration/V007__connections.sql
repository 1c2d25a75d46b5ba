-- For an exclusion constraint that also compares ids and kinds.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- What joins two centres has no direction: the one with the smaller id stands first. It holds from `since` until just
-- before `until`; without the one it held always, without the other it holds still.
CREATE TABLE connection (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    first_centre_id  uuid        NOT NULL REFERENCES centre,
    second_centre_id uuid        NOT NULL REFERENCES centre,
    kind             text        NOT NULL,
    description_vi   text,
    description_en   text,
    since            date,
    until            date,
    source           text,
    assumed          text[]      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CONSTRAINT a_connection_joins_two_centres CHECK (first_centre_id < second_centre_id),
    CONSTRAINT a_connection_ends_after_it_begins CHECK (until > since),
    CONSTRAINT one_connection_of_a_kind_at_a_time EXCLUDE USING gist (
        first_centre_id WITH =, second_centre_id WITH =, kind WITH =, daterange(since, until) WITH &&)
);
CREATE INDEX connections_by_creation ON connection (created_at, id);
CREATE INDEX connections_by_change ON connection (updated_at, id);
CREATE INDEX connections_by_kind ON connection (kind, created_at, id);
CREATE INDEX connections_of_the_first_centre ON connection (first_centre_id);
CREATE INDEX connections_of_the_second_centre ON connection (second_centre_id);
