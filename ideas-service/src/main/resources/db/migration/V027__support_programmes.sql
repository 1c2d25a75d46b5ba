-- What supports those whose ideas were accepted. How many places are taken is counted here by a trigger of the projects, so
-- that one row says whether there is another, whoever comes at the same moment; the check is the last word.
CREATE TABLE support_programme (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    slug        text        NOT NULL,
    kind        text        NOT NULL,
    name_vi     text        COLLATE vi NOT NULL,
    name_en     text,
    summary_vi  text,
    summary_en  text,
    -- The slug of a centre: another service's, which this one does not look up.
    host_centre text,
    places      integer     NOT NULL CONSTRAINT a_programme_has_places CHECK (places > 0),
    taken       integer     NOT NULL DEFAULT 0,
    runs_from   date        NOT NULL,
    runs_until  date        NOT NULL,
    state       text        NOT NULL,
    source      text,
    assumed     text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    search_name text        GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED,
    search      text        GENERATED ALWAYS AS (search_key(
        name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(summary_vi, '') || ' ' || coalesce(summary_en, ''))) STORED,
    CONSTRAINT one_programme_per_slug UNIQUE (slug),
    CONSTRAINT a_programme_ends_after_it_begins CHECK (runs_until > runs_from),
    CONSTRAINT no_more_projects_than_places CHECK (taken BETWEEN 0 AND places)
);
CREATE INDEX programmes_by_name ON support_programme (name_vi, id);
CREATE INDEX programmes_by_beginning ON support_programme (runs_from, id);
CREATE INDEX programmes_by_creation ON support_programme (created_at, id);
CREATE INDEX programmes_of_a_centre ON support_programme (host_centre, runs_from, id);
CREATE INDEX programmes_by_words ON support_programme USING gin (search gin_trgm_ops);

-- What the change feed tells of.
CREATE TRIGGER noted AFTER INSERT OR DELETE ON support_programme
    FOR EACH ROW EXECUTE FUNCTION note_change('support-programmes');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON support_programme
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('support-programmes');
