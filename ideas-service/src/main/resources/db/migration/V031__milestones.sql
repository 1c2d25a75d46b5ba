-- What a project is to deliver, and by when. Whoever delivers does not approve.
CREATE TABLE milestone (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    project_id     uuid        NOT NULL REFERENCES project,
    name_vi        text        NOT NULL,
    name_en        text,
    description_vi text,
    description_en text,
    due_on         date        NOT NULL,
    state          text        NOT NULL,
    delivery       text,
    delivered_by   text,
    approved_by    text,
    source         text,
    assumed        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT who_delivers_does_not_approve CHECK (approved_by <> delivered_by),
    CONSTRAINT what_is_approved_was_delivered CHECK (
        state <> 'APPROVED' OR num_nonnulls(delivered_by, approved_by) = 2)
);
CREATE INDEX milestones_of_a_project ON milestone (project_id, due_on, id);
