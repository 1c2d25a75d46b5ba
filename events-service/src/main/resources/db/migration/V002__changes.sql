-- What the change feed tells of; it begins with all that there is.
CREATE TRIGGER noted AFTER INSERT OR DELETE ON festival_edition
    FOR EACH ROW EXECUTE FUNCTION note_change('festival-editions');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON festival_edition
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('festival-editions');
INSERT INTO change_waiting (collection, resource_id, version)
    SELECT 'festival-editions', id, version FROM festival_edition ORDER BY created_at, id;
