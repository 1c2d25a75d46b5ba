-- Files of submissions. The files themselves lie in a folder, each once, under the SHA-256 of what is in it; what a row
-- here names is there.
CREATE TABLE attachment (
    id            uuid        PRIMARY KEY,
    submission_id uuid        NOT NULL CONSTRAINT attachments_are_of_a_submission REFERENCES submission,
    number        integer     NOT NULL CONSTRAINT attachments_are_numbered_from_one CHECK (number > 0),
    -- Null once somebody was erased.
    name          text,
    kind          text        NOT NULL,
    identifying   boolean     NOT NULL,
    -- The file says who made it, or where, in a way that no copy is freed of.
    telling       boolean     NOT NULL,
    bytes         bigint      NOT NULL CONSTRAINT no_attachment_is_empty CHECK (bytes > 0),
    -- Null once the file is gone.
    hash          text,
    -- The file without what says who made it; the same where it says nothing.
    bare_bytes    bigint      NOT NULL,
    bare_hash     text,
    scan          text        NOT NULL,
    scan_tried_at timestamptz,
    -- The versions of the submission that it belongs to: from the first on, and until the last one if there is one.
    first_version integer,
    last_version  integer,
    -- When its owner took it away from the next version.
    removed_at    timestamptz,
    created_at    timestamptz NOT NULL,
    CONSTRAINT one_attachment_per_number UNIQUE (submission_id, number),
    CONSTRAINT a_file_and_its_copy_go_together CHECK ((hash IS NULL) = (bare_hash IS NULL)),
    CONSTRAINT what_ends_has_begun CHECK (last_version IS NULL OR last_version >= first_version),
    CONSTRAINT what_ends_was_taken_away CHECK (last_version IS NULL OR removed_at IS NOT NULL),
    CONSTRAINT what_was_not_handed_in_goes_at_once CHECK (removed_at IS NULL OR first_version IS NOT NULL)
);
CREATE INDEX attachments_by_file ON attachment (hash);
CREATE INDEX attachments_by_copy ON attachment (bare_hash);
CREATE INDEX attachments_to_scan ON attachment (scan_tried_at NULLS FIRST, id) WHERE scan = 'WAITING' AND hash IS NOT NULL;

-- What was handed in stays as it was, but that its file goes when it is infected, or with a person who is erased.
CREATE FUNCTION refuse_to_change_what_was_handed_in() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.first_version IS NULL THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP = 'UPDATE'
        AND (NEW.id, NEW.submission_id, NEW.number, NEW.kind, NEW.identifying, NEW.first_version, NEW.created_at)
            = (OLD.id, OLD.submission_id, OLD.number, OLD.kind, OLD.identifying, OLD.first_version, OLD.created_at)
        AND (OLD.last_version IS NULL OR NEW.last_version = OLD.last_version)
        AND (is_erasing()
            OR (NEW.name, NEW.bytes, NEW.bare_bytes, NEW.telling)
                IS NOT DISTINCT FROM (OLD.name, OLD.bytes, OLD.bare_bytes, OLD.telling)
            AND ((NEW.hash, NEW.bare_hash) IS NOT DISTINCT FROM (OLD.hash, OLD.bare_hash)
                OR NEW.scan = 'INFECTED' AND NEW.hash IS NULL)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'What was handed in is not changed';
END
$$;
CREATE TRIGGER what_was_handed_in_stays BEFORE UPDATE OR DELETE ON attachment
    FOR EACH ROW EXECUTE FUNCTION refuse_to_change_what_was_handed_in();
