-- What is cancelled may get another venue, for the case that it takes place after all; nobody is told that it has moved.
CREATE OR REPLACE FUNCTION tell_of_a_changed_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO programme_news (session_id, sequence, kind, told_at, starts_at, venue_id, previous_start,
            previous_venue_id, reason_vi, reason_en)
        SELECT NEW.id, NEW.sequence,
            CASE
                WHEN NEW.status IN ('CANCELLED', 'POSTPONED', 'MOVED_ONLINE') AND NEW.status <> OLD.status
                    THEN NEW.status
                WHEN OLD.status IN ('CANCELLED', 'POSTPONED') AND NEW.status <> OLD.status THEN 'REINSTATED'
                WHEN NEW.status <> 'CANCELLED' AND (NEW.starts_at <> OLD.starts_at OR NEW.ends_at <> OLD.ends_at
                    OR NEW.venue_id IS DISTINCT FROM OLD.venue_id) THEN 'MOVED'
                ELSE 'CHANGED'
            END,
            NEW.revised_at, NEW.starts_at, NEW.venue_id, OLD.starts_at, OLD.venue_id, NEW.reason_vi, NEW.reason_en
        FROM event e WHERE e.id = NEW.event_id AND e.publication <> 'DRAFT'
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
