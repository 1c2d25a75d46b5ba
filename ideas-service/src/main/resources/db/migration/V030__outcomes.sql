-- The indicators that outcomes are measured by most; others are free, with a unit of their own.
CREATE TABLE outcome_indicator (
    code    text PRIMARY KEY,
    axis    text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    unit    text NOT NULL
);
INSERT INTO outcome_indicator (code, axis, name_vi, name_en, unit) VALUES
    ('works_shown', 'CULTURAL', 'Tác phẩm được trưng bày', 'Works shown', 'works'),
    ('performances', 'CULTURAL', 'Buổi biểu diễn', 'Performances', 'performances'),
    ('visitors', 'CULTURAL', 'Lượt người xem', 'Visitors', 'visits'),
    ('participants', 'SOCIAL', 'Người tham gia', 'Participants', 'persons'),
    ('people_trained', 'SOCIAL', 'Người được đào tạo', 'People trained', 'persons'),
    ('volunteers', 'SOCIAL', 'Tình nguyện viên', 'Volunteers', 'persons'),
    ('jobs', 'ECONOMIC', 'Việc làm tạo ra', 'Jobs created', 'jobs'),
    ('revenue', 'ECONOMIC', 'Doanh thu', 'Revenue', 'VND'),
    ('capital_raised', 'ECONOMIC', 'Vốn huy động', 'Capital raised', 'VND');

-- What came of a project: its present value. Each that it had is a revision.
CREATE TABLE outcome (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    project_id   uuid        NOT NULL REFERENCES project,
    axis         text        NOT NULL,
    indicator    text        NOT NULL,
    unit         text        NOT NULL,
    period_from  date        NOT NULL,
    period_until date        NOT NULL,
    value        numeric     NOT NULL,
    evidence     text,
    link         text,
    note         text,
    source       text,
    assumed      text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT a_period_ends_after_it_begins CHECK (period_until > period_from),
    CONSTRAINT one_outcome_per_period UNIQUE (project_id, indicator, unit, period_from, period_until)
);
CREATE INDEX outcomes_of_a_project ON outcome (project_id, period_from, id);
CREATE INDEX outcomes_by_time ON outcome (period_from, id);
CREATE INDEX outcomes_by_indicator ON outcome (indicator, period_from, id);

CREATE TABLE outcome_revision (
    id         uuid        PRIMARY KEY,
    outcome_id uuid        NOT NULL REFERENCES outcome,
    number     integer     NOT NULL,
    value      numeric     NOT NULL,
    evidence   text,
    link       text,
    note       text,
    source     text,
    assumed    text[]      NOT NULL,
    actor      text        NOT NULL,
    at         timestamptz NOT NULL,
    CONSTRAINT one_revision_per_number_of_an_outcome UNIQUE (outcome_id, number)
);
CREATE INDEX revisions_of_an_outcome ON outcome_revision (outcome_id, number, id);

-- A revision stays, but for one thing: an erasure takes persons out of it.
CREATE FUNCTION refuse_to_rewrite_an_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept outcome_revision := OLD;
BEGIN
    kept.actor := NEW.actor;
    kept.evidence := NEW.evidence;
    kept.note := NEW.note;
    kept.source := NEW.source;
    IF NOT is_erasing() OR NEW IS DISTINCT FROM kept THEN
        RAISE EXCEPTION 'A revision of an outcome is written once and not changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_revision_is_not_rewritten BEFORE UPDATE ON outcome_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_an_outcome();
CREATE FUNCTION refuse_to_take_outcomes_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A revision of an outcome is written once and not changed';
END $$;
CREATE TRIGGER revisions_are_not_taken_away BEFORE DELETE OR TRUNCATE ON outcome_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_outcomes_away();
