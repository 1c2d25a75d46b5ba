ALTER TABLE call ADD COLUMN shows_submissions boolean NOT NULL DEFAULT false;

CREATE TABLE submission (
    id            uuid        PRIMARY KEY,
    version       bigint      NOT NULL,
    code          text        NOT NULL,
    call_id       uuid        NOT NULL CONSTRAINT submissions_are_for_a_call REFERENCES call,
    -- The subject of the account, or what stands for one that was erased.
    owner         text        NOT NULL,
    state         text        NOT NULL,
    -- What was handed in last; until then, what the owner is preparing.
    title_vi      text,
    title_en      text,
    summary_vi    text,
    summary_en    text,
    language      text        NOT NULL,
    disciplines   text[]      NOT NULL,
    answers       jsonb       NOT NULL,
    contributors  jsonb       NOT NULL,
    -- What the owner has changed since, and has not handed in.
    edits         jsonb,
    versions      integer     NOT NULL,
    submitted_at  timestamptz,
    changes_until timestamptz,
    published_at  timestamptz,
    source        text,
    assumed       text[]      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    title         text        COLLATE vi GENERATED ALWAYS AS (coalesce(title_vi, title_en)) STORED,
    search_title  text        GENERATED ALWAYS AS (
        search_key(coalesce(title_vi, '') || ' ' || coalesce(title_en, ''))) STORED,
    -- Nothing of who somebody is: whoever may see a submission may search it.
    search        text        GENERATED ALWAYS AS (search_key(
        code || ' ' || coalesce(title_vi, '') || ' ' || coalesce(title_en, '') || ' '
            || coalesce(summary_vi, '') || ' ' || coalesce(summary_en, ''))) STORED,
    CONSTRAINT one_submission_per_code UNIQUE (code),
    CONSTRAINT a_submission_has_a_title CHECK (num_nonnulls(title_vi, title_en) > 0),
    CONSTRAINT what_was_handed_in_has_versions CHECK ((versions > 0) = (submitted_at IS NOT NULL)),
    CONSTRAINT edits_follow_what_was_handed_in CHECK (edits IS NULL OR versions > 0),
    CONSTRAINT changes_are_requested_until_a_day CHECK (state <> 'CHANGES_REQUESTED' OR changes_until IS NOT NULL)
);
CREATE INDEX submissions_by_title ON submission (title, id);
CREATE INDEX submissions_by_creation ON submission (created_at, id);
CREATE INDEX submissions_by_change ON submission (updated_at, id);
CREATE INDEX submissions_by_hand_in ON submission (submitted_at, id);
CREATE INDEX submissions_of_a_person ON submission (owner, created_at, id);
CREATE INDEX submissions_for_a_call ON submission (call_id, created_at, id);
CREATE INDEX submissions_in_a_state ON submission (state, created_at, id);
CREATE INDEX submissions_that_are_public ON submission (created_at, id)
    WHERE published_at IS NOT NULL AND state IN ('ACCEPTED', 'CONFIRMED');
CREATE INDEX submissions_by_discipline ON submission USING gin (disciplines);
CREATE INDEX submissions_by_words ON submission USING gin (search gin_trgm_ops);

-- What was handed in, each time as it was then. Reviews say which one they read.
CREATE TABLE submission_version (
    id            uuid        PRIMARY KEY,
    submission_id uuid        NOT NULL CONSTRAINT versions_are_of_a_submission REFERENCES submission,
    number        integer     NOT NULL CONSTRAINT versions_are_numbered_from_one CHECK (number > 0),
    content       jsonb       NOT NULL,
    submitted_at  timestamptz NOT NULL,
    CONSTRAINT one_version_per_number UNIQUE (submission_id, number)
);

-- A version stays, but for one thing: an erasure takes persons out of its content.
CREATE FUNCTION refuse_to_rewrite_a_version() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    kept submission_version := OLD;
BEGIN
    IF TG_OP = 'UPDATE' AND is_erasing() THEN
        kept.content := NEW.content;
        IF NEW IS NOT DISTINCT FROM kept THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'What was handed in is not changed';
END
$$;
CREATE TRIGGER a_version_is_not_rewritten BEFORE UPDATE OR DELETE ON submission_version
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_a_version();
CREATE FUNCTION refuse_to_take_versions_away() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was handed in is not changed';
END
$$;
CREATE TRIGGER versions_are_not_taken_away BEFORE TRUNCATE ON submission_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_versions_away();
