-- What stands in the way of a programme, worked out from the sessions as they are.

-- Overlaps at a venue are found in this: one look for each session, however many there are.
CREATE INDEX sessions_at_a_venue_in_time ON session USING gist (venue_id, tstzrange(starts_at, ends_at))
    WHERE status IN ('SCHEDULED', 'RESCHEDULED');

-- Somebody answers by name for a conflict that stays. It holds until one of the sessions moves.
CREATE TABLE conflict_acceptance (
    id          uuid        PRIMARY KEY,
    edition_id  uuid        NOT NULL REFERENCES festival_edition,
    conflict_id uuid        NOT NULL,
    kind        text        NOT NULL,
    session_id  uuid        NOT NULL REFERENCES session,
    other_id    uuid        REFERENCES session,
    reason      text        NOT NULL,
    actor       text        NOT NULL,
    actor_name  text        NOT NULL,
    accepted_at timestamptz NOT NULL,
    fallen_at   timestamptz
);
CREATE UNIQUE INDEX one_standing_acceptance_per_conflict ON conflict_acceptance (edition_id, conflict_id)
    WHERE fallen_at IS NULL;
CREATE INDEX acceptances_of_a_session ON conflict_acceptance (session_id) WHERE fallen_at IS NULL;
CREATE INDEX acceptances_of_another_session ON conflict_acceptance (other_id) WHERE fallen_at IS NULL;

CREATE FUNCTION let_acceptances_fall() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE conflict_acceptance SET fallen_at = clock_timestamp()
    WHERE fallen_at IS NULL AND (session_id = NEW.id OR other_id = NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER an_acceptance_falls_when_a_session_moves AFTER UPDATE ON session
    FOR EACH ROW WHEN ((OLD.starts_at, OLD.ends_at, OLD.venue_id) IS DISTINCT FROM (NEW.starts_at, NEW.ends_at, NEW.venue_id))
    EXECUTE FUNCTION let_acceptances_fall();

-- The sessions that take place, as far as is known, and of which programme they are.
CREATE VIEW session_taking_place AS
SELECT s.id, s.event_id, s.venue_id, s.status, s.day, s.starts_at, s.ends_at, e.edition_id,
    e.publication <> 'DRAFT' AS published
FROM session s JOIN event e ON e.id = s.event_id
WHERE s.status IN ('SCHEDULED', 'RESCHEDULED', 'MOVED_ONLINE') AND e.publication <> 'CANCELLED';

-- Whoever is in two sessions at once: one begins while the other is under way. For each session of an edition and each
-- event of its persons that is one look into the index of the sessions of an event, which OFFSET 0 insists on: put together
-- by person first, somebody with thousands of sessions would have all of them compared with each other. What began before
-- is looked for in the rest of the city alone, as within the edition it finds the other by itself; no session is longer
-- than a day.
CREATE VIEW person_in_two_sessions AS
SELECT s.edition_id, s.id AS session_id, o.id AS other_id, p.participant_id, s.published AND o.published AS blocks, o.starts_at
FROM session_taking_place s
JOIN event_participant p ON p.event_id = s.event_id
JOIN participant person ON person.id = p.participant_id AND person.kind = 'PERSON'
JOIN event_participant q ON q.participant_id = p.participant_id
CROSS JOIN LATERAL (
    SELECT * FROM session_taking_place later
    WHERE later.event_id = q.event_id AND later.id <> s.id AND later.starts_at >= s.starts_at AND later.starts_at < s.ends_at
    OFFSET 0) o
WHERE o.starts_at > s.starts_at OR s.id < o.id OR o.edition_id IS DISTINCT FROM s.edition_id
UNION ALL
SELECT s.edition_id, s.id, o.id, p.participant_id, s.published AND o.published, s.starts_at
FROM session_taking_place s
JOIN event_participant p ON p.event_id = s.event_id
JOIN participant person ON person.id = p.participant_id AND person.kind = 'PERSON'
JOIN event_participant q ON q.participant_id = p.participant_id
JOIN event elsewhere ON elsewhere.id = q.event_id AND elsewhere.edition_id IS DISTINCT FROM s.edition_id
CROSS JOIN LATERAL (
    SELECT * FROM session_taking_place earlier
    WHERE earlier.event_id = elsewhere.id AND earlier.starts_at < s.starts_at
        AND earlier.starts_at > s.starts_at - interval '24 hours' AND earlier.ends_at > s.starts_at
    OFFSET 0) o;

-- The id of a conflict follows from what it is of, so it stays the same while the conflict is there. One with a session
-- outside of the edition is told in the edition alone; within it each pair once. A conflict blocks only what is released.
CREATE VIEW programme_conflict AS
SELECT found.*, a.id AS acceptance_id
FROM (
    SELECT DISTINCT
        md5(concat_ws(':', 'person', p.participant_id, least(p.session_id, p.other_id), greatest(p.session_id, p.other_id)))::uuid
            AS id,
        p.edition_id, 'PERSON_DOUBLE_BOOKED' AS kind, p.blocks, p.session_id, p.other_id, p.participant_id,
        NULL::uuid AS venue_id, p.starts_at
    FROM person_in_two_sessions p
    UNION ALL
    SELECT
        md5(concat_ws(':', 'venue', s.venue_id, least(s.id, o.id), greatest(s.id, o.id)))::uuid,
        s.edition_id, 'VENUE_OVERLAP', false, s.id, o.id, NULL, s.venue_id, greatest(s.starts_at, o.starts_at)
    FROM session_taking_place s
    JOIN session_taking_place o ON o.venue_id = s.venue_id
        AND tstzrange(o.starts_at, o.ends_at) && tstzrange(s.starts_at, s.ends_at) AND o.id <> s.id
    WHERE s.status IN ('SCHEDULED', 'RESCHEDULED') AND o.status IN ('SCHEDULED', 'RESCHEDULED')
        AND (s.id < o.id OR o.edition_id IS DISTINCT FROM s.edition_id)
    UNION ALL
    SELECT
        md5(concat_ws(':', 'outside', s.id))::uuid,
        s.edition_id, 'OUTSIDE_EDITION', s.published, s.id, NULL, NULL, NULL, s.starts_at
    FROM session_taking_place s JOIN festival_edition f ON f.id = s.edition_id
    WHERE s.day < f.starts_on OR s.day > f.ends_on
    UNION ALL
    SELECT
        md5(concat_ws(':', 'gone', s.venue_id, s.id))::uuid,
        s.edition_id, 'VENUE_GONE', s.published, s.id, NULL, NULL, s.venue_id, s.starts_at
    FROM session_taking_place s JOIN venue v ON v.id = s.venue_id
    WHERE v.gone AND s.status IN ('SCHEDULED', 'RESCHEDULED')
    UNION ALL
    SELECT
        md5(concat_ws(':', 'unpublished', s.id))::uuid,
        s.edition_id, 'UNPUBLISHED_EVENT', false, s.id, NULL, NULL, NULL, s.starts_at
    FROM session_taking_place s
    WHERE NOT s.published
) found
LEFT JOIN conflict_acceptance a
    ON a.edition_id = found.edition_id AND a.conflict_id = found.id AND a.fallen_at IS NULL;
