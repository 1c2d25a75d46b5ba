-- Who of a jury judges which submission. A juror is kept by account; name and address are for inviting them.
CREATE TABLE review_assignment (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    call_id         uuid        NOT NULL CONSTRAINT assignments_are_of_a_call REFERENCES call,
    submission_id   uuid        NOT NULL CONSTRAINT assignments_are_of_a_submission REFERENCES submission,
    -- The subject of the account, or what stands for one that was erased.
    juror           text        NOT NULL,
    juror_name      text,
    juror_mail      text,
    state           text        NOT NULL,
    -- Whether the juror has declared a conflict of interest; null until they have declared anything.
    conflict        boolean,
    conflict_reason text,
    declared_at     timestamptz,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CONSTRAINT a_juror_judges_a_submission_once UNIQUE (submission_id, juror),
    CONSTRAINT a_declaration_has_its_instant CHECK ((conflict IS NULL) = (declared_at IS NULL)),
    CONSTRAINT nobody_judges_who_has_not_declared CHECK (state NOT IN ('ACCEPTED', 'COMPLETED') OR conflict IS FALSE),
    CONSTRAINT a_conflict_has_a_reason CHECK (conflict IS NOT TRUE OR conflict_reason IS NOT NULL)
);
CREATE INDEX assignments_by_creation ON review_assignment (created_at, id);
CREATE INDEX assignments_by_change ON review_assignment (updated_at, id);
CREATE INDEX assignments_of_a_juror ON review_assignment (juror, created_at, id);
CREATE INDEX assignments_of_a_call ON review_assignment (call_id, created_at, id);
CREATE INDEX assignments_of_a_submission ON review_assignment (submission_id, created_at, id);

-- That the evaluation of a call was closed, and since when its decision is published.
CREATE TABLE evaluation (
    call_id      uuid        PRIMARY KEY CONSTRAINT evaluations_are_of_a_call REFERENCES call,
    closed_at    timestamptz NOT NULL,
    actor        text        NOT NULL,
    reason       text,
    published_at timestamptz
);
