-- A circle is looked for once the row is written, and only where an event becomes part of another one. Before a row is
-- written a trigger holds it more firmly than the row needs: who points to it would wait, maybe with the lock that the
-- trigger waits for.
DROP TRIGGER no_circle_of_events ON event;
CREATE TRIGGER no_new_circle_of_events AFTER INSERT ON event
    FOR EACH ROW WHEN (NEW.super_event_id IS NOT NULL) EXECUTE FUNCTION refuse_a_circle_of_events();
CREATE TRIGGER no_circle_of_events AFTER UPDATE OF super_event_id ON event
    FOR EACH ROW WHEN (NEW.super_event_id IS NOT NULL AND NEW.super_event_id IS DISTINCT FROM OLD.super_event_id)
    EXECUTE FUNCTION refuse_a_circle_of_events();
