-- An investor asks to be put in touch with a project. How each of both can be reached is the other's to see only after
-- the project has accepted.
CREATE TABLE interest (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL,
    project_id          uuid        NOT NULL REFERENCES project,
    -- The slug of an organisation: another service's, which this one does not look up.
    organisation        text        NOT NULL,
    message             text        NOT NULL,
    contact_name        text        NOT NULL,
    contact_mail        text,
    contact_phone       text,
    owner_contact_name  text,
    owner_contact_mail  text,
    owner_contact_phone text,
    state               text        NOT NULL,
    asked_by            text        NOT NULL,
    answered_by         text,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT who_accepts_says_how_to_reach_them CHECK ((state = 'ACCEPTED') = (owner_contact_name IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_interest_per_organisation ON interest (project_id, organisation) WHERE state = 'OPEN';
CREATE INDEX interests_by_creation ON interest (created_at, id);
CREATE INDEX interests_in_a_project ON interest (project_id, created_at, id);
CREATE INDEX interests_of_an_organisation ON interest (organisation, created_at, id);
