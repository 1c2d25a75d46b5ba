-- What was decided about the submissions of a call, on the ground of a result.
CREATE TABLE determination (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    call_id        uuid        NOT NULL CONSTRAINT determinations_are_of_a_call REFERENCES call,
    result_id      uuid        NOT NULL CONSTRAINT determinations_follow_a_result REFERENCES result_snapshot,
    state          text        NOT NULL,
    awards         jsonb       NOT NULL,
    accepted       text[]      NOT NULL,
    reason_vi      text,
    reason_en      text,
    document       text,
    publish_at     timestamptz NOT NULL,
    completes_call boolean     NOT NULL,
    published_at   timestamptz,
    source         text,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT what_is_published_has_its_instant CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL)),
    CONSTRAINT nothing_is_published_before_its_time CHECK (published_at >= publish_at)
);
CREATE UNIQUE INDEX one_standing_determination_per_call ON determination (call_id) WHERE state <> 'CANCELLED';
CREATE INDEX determinations_of_a_call ON determination (call_id, created_at, id);

-- What was published stays as it was.
CREATE FUNCTION refuse_to_change_what_was_published() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A decision that was published is not changed';
END
$$;
CREATE TRIGGER what_was_published_stays BEFORE UPDATE OR DELETE ON determination
    FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION refuse_to_change_what_was_published();
