-- What a juror finds of a submission: as it is being written, and once it was submitted as it was submitted last.
CREATE TABLE review (
    id                 uuid        PRIMARY KEY,
    version            bigint      NOT NULL,
    assignment_id      uuid        NOT NULL CONSTRAINT reviews_are_of_an_assignment REFERENCES review_assignment,
    -- Of the assignment, kept here too so that lists find it in an index.
    call_id            uuid        NOT NULL REFERENCES call,
    submission_id      uuid        NOT NULL REFERENCES submission,
    juror              text        NOT NULL,
    state              text        NOT NULL,
    content            jsonb       NOT NULL,
    revisions          integer     NOT NULL,
    submitted_at       timestamptz,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    CONSTRAINT one_review_per_assignment UNIQUE (assignment_id),
    CONSTRAINT what_was_submitted_has_revisions CHECK (
        (state = 'SUBMITTED') = (revisions > 0) AND (state = 'SUBMITTED') = (submitted_at IS NOT NULL))
);
CREATE INDEX reviews_by_creation ON review (created_at, id);
CREATE INDEX reviews_by_change ON review (updated_at, id);
CREATE INDEX reviews_of_a_juror ON review (juror, created_at, id);
CREATE INDEX reviews_of_a_call ON review (call_id, created_at, id);
CREATE INDEX reviews_of_a_submission ON review (submission_id, created_at, id);

-- What was submitted, each time as it was then.
CREATE TABLE review_revision (
    id           uuid        PRIMARY KEY,
    review_id    uuid        NOT NULL CONSTRAINT revisions_are_of_a_review REFERENCES review,
    number       integer     NOT NULL CONSTRAINT revisions_are_numbered_from_one CHECK (number > 0),
    content      jsonb       NOT NULL,
    submitted_at timestamptz NOT NULL,
    CONSTRAINT one_revision_per_number UNIQUE (review_id, number)
);

-- A revision stays, but for one thing: an erasure takes persons out of its comments, and leaves its scores.
CREATE FUNCTION refuse_to_rewrite_a_revision() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    kept review_revision := OLD;
BEGIN
    IF TG_OP = 'UPDATE' AND is_erasing() THEN
        kept.content := NEW.content;
        IF NEW IS NOT DISTINCT FROM kept
            AND NEW.content - 'staffComment' - 'submitterComment' = OLD.content - 'staffComment' - 'submitterComment' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'A review that was submitted is not changed: another revision follows it';
END
$$;
CREATE TRIGGER a_revision_is_not_rewritten BEFORE UPDATE OR DELETE ON review_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_a_revision();
CREATE FUNCTION refuse_to_take_revisions_away() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A review that was submitted is not changed: another revision follows it';
END
$$;
CREATE TRIGGER revisions_are_not_taken_away BEFORE TRUNCATE ON review_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_revisions_away();

-- Once the evaluation of its call is closed nothing is submitted any more, whoever writes to the table.
CREATE FUNCTION refuse_what_comes_after_the_evaluation() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM evaluation e JOIN review r ON r.call_id = e.call_id WHERE r.id = NEW.review_id) THEN
        RAISE EXCEPTION 'The evaluation is closed';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER nothing_comes_after_the_evaluation BEFORE INSERT ON review_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_what_comes_after_the_evaluation();
