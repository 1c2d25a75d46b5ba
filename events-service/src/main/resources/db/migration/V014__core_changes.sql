-- What the change feed tells of.
CREATE TRIGGER noted AFTER INSERT OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION note_change('events');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON event
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('events');
CREATE TRIGGER noted AFTER INSERT OR DELETE ON session FOR EACH ROW EXECUTE FUNCTION note_change('sessions');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON session
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('sessions');
CREATE TRIGGER noted AFTER INSERT OR DELETE ON venue FOR EACH ROW EXECUTE FUNCTION note_change('venues');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON venue
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('venues');
