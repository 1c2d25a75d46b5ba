-- What a trainee was given for a course that they completed, as it was on that day.
CREATE TABLE certificate (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    -- 100 random bits: who has not been given it does not find it.
    code         text        NOT NULL,
    trainee_id   uuid        NOT NULL REFERENCES trainee,
    course_id    uuid        NOT NULL REFERENCES course,
    -- Whom it is for; null once they were erased.
    name         text,
    title_vi     text        NOT NULL,
    title_en     text,
    disciplines  text[]      NOT NULL,
    hours        integer     NOT NULL,
    completed_on date        NOT NULL,
    issuer_vi    text        NOT NULL,
    issuer_en    text,
    state        text        NOT NULL,
    issued_at    timestamptz NOT NULL,
    revoked_at   timestamptz,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT one_certificate_per_code UNIQUE (code),
    CONSTRAINT a_revoked_certificate_says_when CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_valid_certificate_per_trainee ON certificate (trainee_id) WHERE state = 'VALID';
CREATE INDEX certificates_of_a_trainee ON certificate (trainee_id);
CREATE INDEX certificates_by_issue ON certificate (issued_at, id);
CREATE INDEX certificates_of_a_course ON certificate (course_id, issued_at, id);
