-- What was worked out from the reviews of a call. Inputs and ranking are kept as the very text that was hashed.
CREATE TABLE result_snapshot (
    id           uuid        PRIMARY KEY,
    call_id      uuid        NOT NULL CONSTRAINT results_are_of_a_call REFERENCES call,
    number       integer     NOT NULL,
    algorithm    text        NOT NULL,
    inputs       text        NOT NULL,
    inputs_hash  text        NOT NULL,
    ranking      text        NOT NULL,
    ranking_hash text        NOT NULL,
    reason       text,
    actor        text        NOT NULL,
    source       text,
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    CONSTRAINT results_have_different_numbers UNIQUE (call_id, number),
    CONSTRAINT whoever_supersedes_a_result_says_why CHECK ((number = 1) = (reason IS NULL)),
    CONSTRAINT hashes_are_of_what_is_kept CHECK (
        inputs_hash = encode(sha256(convert_to(inputs, 'UTF8')), 'hex')
            AND ranking_hash = encode(sha256(convert_to(ranking, 'UTF8')), 'hex'))
);

-- Which review stands behind a number in the inputs, for staff who have to answer for the result.
CREATE TABLE result_review (
    result_id   uuid    NOT NULL REFERENCES result_snapshot,
    number      integer NOT NULL,
    revision_id uuid    NOT NULL REFERENCES review_revision,
    PRIMARY KEY (result_id, number),
    CONSTRAINT a_review_counts_once UNIQUE (result_id, revision_id)
);

-- A result stays as it was worked out; all that happens to it is that it is published, once.
CREATE FUNCTION refuse_to_rewrite_a_result() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    kept result_snapshot := OLD;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.published_at IS NULL THEN
            kept.published_at := NEW.published_at;
        END IF;
        IF is_erasing() THEN
            kept.actor := NEW.actor;
        END IF;
        IF NEW IS NOT DISTINCT FROM kept THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'A result is not changed: another one supersedes it';
END
$$;
CREATE TRIGGER a_result_is_not_rewritten BEFORE UPDATE OR DELETE ON result_snapshot
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_a_result();
CREATE FUNCTION refuse_to_take_results_away() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A result is not changed: another one supersedes it';
END
$$;
CREATE TRIGGER results_are_not_taken_away BEFORE TRUNCATE ON result_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_results_away();
CREATE TRIGGER what_counted_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON result_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_results_away();
