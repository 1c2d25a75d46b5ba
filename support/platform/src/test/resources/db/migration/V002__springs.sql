-- What can be exported in every format: with a place, words in two languages, a list, and what only some may see.
CREATE TABLE spring (
    id        uuid     PRIMARY KEY,
    version   bigint   NOT NULL DEFAULT 0,
    name_vi   text     NOT NULL,
    name_en   text,
    longitude double precision,
    latitude  double precision,
    flow      numeric  NOT NULL,
    uses      text[]   NOT NULL,
    keeper    text,
    seen_by   text[]   NOT NULL
);
CREATE TRIGGER noted AFTER INSERT OR DELETE ON spring FOR EACH ROW EXECUTE FUNCTION note_change('springs');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON spring
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('springs');
