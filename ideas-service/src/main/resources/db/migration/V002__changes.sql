-- What the change feed tells of; it begins with all that there is.
CREATE TRIGGER noted AFTER INSERT OR DELETE ON call FOR EACH ROW EXECUTE FUNCTION note_change('calls');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON call
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('calls');
INSERT INTO change_waiting (collection, resource_id, version) SELECT 'calls', id, version FROM call ORDER BY created_at, id;
