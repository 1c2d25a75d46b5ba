-- One document for each centre, read and written whole; what must hold inside it is checked when it comes in, while the
-- centre is locked.
CREATE TABLE opening_hours (
    centre_id  uuid        PRIMARY KEY CONSTRAINT opening_hours_belong_to_a_centre REFERENCES centre,
    version    bigint      NOT NULL,
    timetable  jsonb       NOT NULL,
    source     text,
    assumed    text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
