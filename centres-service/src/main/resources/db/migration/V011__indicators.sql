CREATE TABLE indicator (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    code           text        NOT NULL,
    name_vi        text        COLLATE vi NOT NULL,
    name_en        text,
    unit_vi        text        NOT NULL,
    unit_en        text,
    description_vi text,
    description_en text,
    decimals       integer     NOT NULL CHECK (decimals BETWEEN 0 AND 4),
    visibility     text        NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT one_indicator_per_code UNIQUE (code),
    CONSTRAINT one_visibility_per_indicator UNIQUE (id, visibility)
);
CREATE INDEX indicators_by_name ON indicator (name_vi, id);
CREATE INDEX indicators_by_code ON indicator (code, id);
CREATE INDEX indicators_by_change ON indicator (updated_at, id);

-- The present value. The visibility is the indicator's, kept in step by the foreign key: with it in an index, what the
-- public sees of a centre is one range, however much there is that it does not see.
CREATE TABLE observation (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    centre_id    uuid        NOT NULL REFERENCES centre,
    indicator_id uuid        NOT NULL,
    visibility   text        NOT NULL,
    period_from  date        NOT NULL,
    period_until date        NOT NULL,
    value        numeric     NOT NULL,
    source       text,
    assumed      text[]      NOT NULL,
    note         text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT one_observation_per_centre_indicator_and_period
        UNIQUE (centre_id, indicator_id, period_from, period_until),
    CONSTRAINT a_period_ends_after_it_begins CHECK (period_until > period_from),
    CONSTRAINT an_observation_is_seen_like_its_indicator
        FOREIGN KEY (indicator_id, visibility) REFERENCES indicator (id, visibility) ON UPDATE CASCADE
);
CREATE INDEX observations_of_a_centre ON observation (centre_id, period_from, id);
CREATE INDEX observations_of_a_centre_that_are_seen ON observation (centre_id, visibility, period_from, id);
CREATE INDEX observations_of_an_indicator ON observation (centre_id, indicator_id, period_from, id);
CREATE INDEX observations_by_indicator ON observation (indicator_id, visibility);
-- The planner takes columns for independent of each other. It must know that whoever asks for an indicator that the public
-- sees finds nothing else among its observations, or it reads them all and sorts.
CREATE STATISTICS visibility_follows_the_indicator (dependencies) ON indicator_id, visibility FROM observation;

-- Every value that an observation had, the present one included.
CREATE TABLE observation_revision (
    id             uuid        PRIMARY KEY,
    observation_id uuid        NOT NULL REFERENCES observation,
    number         integer     NOT NULL,
    value          numeric     NOT NULL,
    source         text,
    assumed        text[]      NOT NULL,
    note           text,
    at             timestamptz NOT NULL,
    actor          text        NOT NULL,
    CONSTRAINT revisions_have_different_numbers UNIQUE (observation_id, number)
);

CREATE FUNCTION revisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A revision is neither changed nor deleted: another one follows it.';
END $$;
CREATE TRIGGER revisions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON observation_revision
    FOR EACH STATEMENT EXECUTE FUNCTION revisions_stay();
