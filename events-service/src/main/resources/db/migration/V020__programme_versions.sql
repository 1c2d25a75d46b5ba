-- The programme of an edition as it was released, time and again: what was announced. Each release stays as it was.
CREATE TABLE programme_version (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    edition_id   uuid        NOT NULL REFERENCES festival_edition,
    number       integer     NOT NULL CHECK (number > 0),
    sessions     integer     NOT NULL CHECK (sessions >= 0),
    content_hash text        NOT NULL,
    counts       jsonb       NOT NULL,
    note_vi      text,
    note_en      text,
    actor        text        NOT NULL,
    actor_name   text        NOT NULL,
    source       text,
    released_at  timestamptz NOT NULL,
    CONSTRAINT one_programme_version_per_number UNIQUE (edition_id, number)
);

-- A session as it was released: the canonical text of its document, of which the hash is made in the order of the ids. What
-- a version holds is counted while it is written, so the version itself comes last.
CREATE TABLE programme_session (
    id         uuid        PRIMARY KEY,
    version_id uuid        NOT NULL REFERENCES programme_version DEFERRABLE INITIALLY DEFERRED,
    session_id uuid        NOT NULL,
    starts_at  timestamptz NOT NULL,
    document   text        NOT NULL,
    CONSTRAINT a_session_is_released_once_in_a_version UNIQUE (version_id, session_id)
);
CREATE INDEX released_sessions_by_start ON programme_session (version_id, starts_at, id);

-- What a version says anew, line by line.
CREATE TABLE programme_change (
    id         uuid        PRIMARY KEY,
    version_id uuid        NOT NULL REFERENCES programme_version DEFERRABLE INITIALLY DEFERRED,
    starts_at  timestamptz NOT NULL,
    document   text        NOT NULL
);
CREATE INDEX programme_changes_by_start ON programme_change (version_id, starts_at, id);

CREATE FUNCTION refuse_to_rewrite_a_programme() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    kept programme_version := OLD;
BEGIN
    IF TG_OP = 'UPDATE' AND is_erasing() THEN
        kept.actor := NEW.actor;
        kept.actor_name := NEW.actor_name;
        IF NEW IS NOT DISTINCT FROM kept THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'A released programme is not changed: another one follows it';
END
$$;
CREATE TRIGGER a_programme_is_not_rewritten BEFORE UPDATE OR DELETE ON programme_version
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_a_programme();

CREATE FUNCTION refuse_to_take_from_a_programme() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A released programme is not changed: another one follows it';
END
$$;
CREATE TRIGGER programmes_are_not_taken_away BEFORE TRUNCATE ON programme_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_from_a_programme();
CREATE TRIGGER what_was_released_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON programme_session
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_from_a_programme();
CREATE TRIGGER what_was_told_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON programme_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_from_a_programme();

-- Nothing is added to a version that is there already, but by the transaction that releases it.
CREATE FUNCTION refuse_to_add_to_a_programme() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM added JOIN programme_version v ON v.id = added.version_id
        WHERE v.xmin::text::bigint <> (pg_current_xact_id()::text::bigint & 4294967295)) THEN
        RAISE EXCEPTION 'A released programme is not changed: another one follows it';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER no_session_is_added_later AFTER INSERT ON programme_session
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_add_to_a_programme();
CREATE TRIGGER no_change_is_added_later AFTER INSERT ON programme_change
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_add_to_a_programme();

CREATE TRIGGER noted AFTER INSERT ON programme_version
    FOR EACH ROW EXECUTE FUNCTION note_change('programme-versions');
