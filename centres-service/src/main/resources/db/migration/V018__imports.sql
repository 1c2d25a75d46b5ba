-- Files of many records, each taken whole or not at all. What came of one stays here.
CREATE TABLE import (
    id                   uuid        PRIMARY KEY,
    version              bigint      NOT NULL,
    collection           text        NOT NULL,
    format               text        NOT NULL,
    dry_run              boolean     NOT NULL,
    name                 text,
    state                text        NOT NULL,
    bytes                bigint      NOT NULL,
    attempts             integer     NOT NULL,
    lines                bigint      NOT NULL,
    created              bigint      NOT NULL,
    changed              bigint      NOT NULL,
    unchanged            bigint      NOT NULL,
    wrong                bigint      NOT NULL,
    -- Who sent it, as the token of the request said: the lines are judged by that.
    sender               text        NOT NULL,
    sender_name          text        NOT NULL,
    sender_client        text        NOT NULL,
    sender_roles         text[]      NOT NULL,
    sender_organisations text[]      NOT NULL,
    trace_id             text,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    finished_at          timestamptz
);
CREATE INDEX imports_by_creation ON import (created_at, id);
CREATE INDEX imports_of_a_sender ON import (sender, created_at, id);
CREATE INDEX imports_by_state ON import (state, created_at, id);
CREATE INDEX imports_by_collection ON import (collection, created_at, id);

-- Apart from the import, so that a list of imports does not read a thousand problems of each.
CREATE TABLE import_report (
    import_id uuid  PRIMARY KEY REFERENCES import,
    problems  jsonb NOT NULL
);

-- Those that are not over. Whoever works on one holds a lock on its row here; its row above stays free to say so.
CREATE TABLE import_waiting (
    import_id  uuid   PRIMARY KEY REFERENCES import,
    position   bigint GENERATED ALWAYS AS IDENTITY,
    collection text   NOT NULL,
    sender     text   NOT NULL,
    CONSTRAINT imports_wait_one_behind_the_other UNIQUE (collection, position)
);
CREATE INDEX waiting_imports_of_a_sender ON import_waiting (sender);

-- What was sent, in order. It comes before the import itself, and goes when that is over.
CREATE TABLE import_piece (
    import_id uuid    NOT NULL REFERENCES import_waiting ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number    integer NOT NULL,
    bytes     bytea   NOT NULL,
    PRIMARY KEY (import_id, number)
);
