-- What has become of the sessions that everybody may see, in the order in which it did. Whoever writes a session writes
-- its news, so none is missing; what a draft went through is no news.
CREATE TABLE programme_news (
    session_id        uuid        NOT NULL REFERENCES session ON DELETE CASCADE,
    -- The SEQUENCE of the session that the change led to.
    sequence          integer     NOT NULL,
    kind              text        NOT NULL,
    told_at           timestamptz NOT NULL,
    starts_at         timestamptz NOT NULL,
    venue_id          uuid        REFERENCES venue,
    previous_start    timestamptz,
    previous_venue_id uuid        REFERENCES venue,
    reason_vi         text,
    reason_en         text,
    PRIMARY KEY (session_id, sequence)
);
CREATE INDEX news_by_time ON programme_news (told_at, session_id, sequence);

CREATE FUNCTION tell_of_a_new_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO programme_news (session_id, sequence, kind, told_at, starts_at, venue_id)
        SELECT NEW.id, NEW.sequence, 'NEW', NEW.created_at, NEW.starts_at, NEW.venue_id
        FROM event e WHERE e.id = NEW.event_id AND e.publication <> 'DRAFT';
    RETURN NULL;
END $$;
CREATE TRIGGER told_when_new AFTER INSERT ON session
    FOR EACH ROW EXECUTE FUNCTION tell_of_a_new_session();

CREATE FUNCTION tell_of_a_changed_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO programme_news (session_id, sequence, kind, told_at, starts_at, venue_id, previous_start,
            previous_venue_id, reason_vi, reason_en)
        SELECT NEW.id, NEW.sequence,
            CASE
                WHEN NEW.status IN ('CANCELLED', 'POSTPONED', 'MOVED_ONLINE') AND NEW.status <> OLD.status
                    THEN NEW.status
                WHEN OLD.status IN ('CANCELLED', 'POSTPONED') AND NEW.status <> OLD.status THEN 'REINSTATED'
                WHEN NEW.starts_at <> OLD.starts_at OR NEW.ends_at <> OLD.ends_at
                    OR NEW.venue_id IS DISTINCT FROM OLD.venue_id THEN 'MOVED'
                ELSE 'CHANGED'
            END,
            NEW.revised_at, NEW.starts_at, NEW.venue_id, OLD.starts_at, OLD.venue_id, NEW.reason_vi, NEW.reason_en
        FROM event e WHERE e.id = NEW.event_id AND e.publication <> 'DRAFT'
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER told_when_changed AFTER UPDATE ON session
    FOR EACH ROW WHEN (NEW.sequence <> OLD.sequence) EXECUTE FUNCTION tell_of_a_changed_session();

CREATE FUNCTION tell_of_published_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO programme_news (session_id, sequence, kind, told_at, starts_at, venue_id)
        SELECT s.id, s.sequence, 'NEW', NEW.updated_at, s.starts_at, s.venue_id
        FROM session s WHERE s.event_id = NEW.id
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER sessions_told_when_published AFTER UPDATE ON event
    FOR EACH ROW WHEN (OLD.publication = 'DRAFT' AND NEW.publication = 'PUBLISHED')
    EXECUTE FUNCTION tell_of_published_sessions();

-- What was there before this table.
INSERT INTO programme_news (session_id, sequence, kind, told_at, starts_at, venue_id)
    SELECT s.id, s.sequence, 'NEW', s.revised_at, s.starts_at, s.venue_id
    FROM session s JOIN event e ON e.id = s.event_id WHERE e.publication <> 'DRAFT';
