-- The change feed. A write notes its change in its own transaction; what is committed then gets its place in the feed, the
-- next dense position, from one sequencer. Whatever is not yet visible to that one simply waits for its next round.

-- What was written and has no place yet. For one resource the ids grow with its versions, as its row is locked meanwhile.
CREATE TABLE change_waiting (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collection  text        NOT NULL,
    resource_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The feed itself: rows are added at its end and go at its beginning. `audience` holds who is told of the change, as far as
-- they see the resource, `lost` who saw it until then: those are told that it is gone.
CREATE TABLE change (
    position    bigint      PRIMARY KEY,
    collection  text        NOT NULL,
    resource_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL,
    audience    text[]      NOT NULL,
    lost        text[]      NOT NULL
);

-- What the feed has said of each resource: the audience that it has now, and what others tell of it.
CREATE TABLE change_subject (
    collection  text   NOT NULL,
    resource_id uuid   NOT NULL,
    version     bigint NOT NULL,
    audience    text[] NOT NULL,
    shown       text,
    PRIMARY KEY (collection, resource_id)
);

-- The feed as a whole. `cluster` is the database that the positions were given in: in another one, made from a copy that may
-- lack the last of them, they mean something else, which the epoch says. `key` seals cursors.
CREATE TABLE feed (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    epoch    bigint  NOT NULL DEFAULT 1,
    cluster  text    NOT NULL DEFAULT '',
    head     bigint  NOT NULL DEFAULT 0,
    expired  bigint  NOT NULL DEFAULT 0,
    key      bytea   NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
INSERT INTO feed DEFAULT VALUES;

-- Notes the change of a row of the collection that is its argument.
CREATE FUNCTION note_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    row_now record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    INSERT INTO change_waiting (collection, resource_id, version) VALUES (TG_ARGV[0], row_now.id, row_now.version);
    RETURN NULL;
END
$$;
