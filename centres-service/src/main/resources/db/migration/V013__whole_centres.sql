-- What makes a centre whole: names in other registers, what it is a part of, what follows it, how to reach and use it.

ALTER TABLE centre
    ADD COLUMN parent_id       uuid REFERENCES centre,
    ADD COLUMN successor_id    uuid REFERENCES centre,
    ADD COLUMN contact_email   text,
    ADD COLUMN contact_phone   text,
    ADD COLUMN contact_website text,
    ADD COLUMN accessibility   jsonb,
    ADD COLUMN images          jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT a_centre_is_no_part_of_itself CHECK (parent_id <> id),
    ADD CONSTRAINT a_centre_does_not_succeed_itself CHECK (successor_id <> id),
    ADD CONSTRAINT only_a_closed_centre_is_succeeded CHECK (successor_id IS NULL OR lifecycle = 'CLOSED');

CREATE INDEX centres_of_a_parent ON centre (parent_id, name_vi, id);
CREATE INDEX centres_that_a_centre_succeeds ON centre (successor_id) WHERE successor_id IS NOT NULL;

CREATE TABLE centre_identifier (
    centre_id uuid    NOT NULL REFERENCES centre ON DELETE CASCADE,
    position  integer NOT NULL,
    scheme    text    NOT NULL,
    value     text    NOT NULL,
    PRIMARY KEY (centre_id, position),
    CONSTRAINT one_centre_per_identifier UNIQUE (scheme, value) DEFERRABLE INITIALLY DEFERRED
);

-- Lists in a state, and what the public sees of a list that is mostly drafts, begin in an index too.
CREATE INDEX centres_by_lifecycle ON centre (lifecycle, name_vi, id);
CREATE INDEX centres_by_publication ON centre (publication, name_vi, id);
