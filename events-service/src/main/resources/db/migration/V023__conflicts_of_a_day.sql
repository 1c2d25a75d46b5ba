-- Conflicts also say on which days of the festival their sessions begin. Whoever asks for those of a day compares the
-- column day with it: that reaches the index of the sessions of a day, through DISTINCT too, as it is one of the columns
-- that are told apart. Of two that overlap the other one begins at most a day before or after.
DROP VIEW programme_conflict;
DROP VIEW person_in_two_sessions;

-- Few are.
CREATE INDEX venues_that_are_gone ON venue (id) WHERE gone;

-- Whoever is in two sessions at once: one begins while the other is under way. OFFSET 0 keeps the order of the steps: from
-- each session that is asked for to the events of its persons, and for each of these one look into the index of the
-- sessions of an event. Put together by person first, somebody with thousands of sessions would have all of them compared
-- with each other. What began before is looked for in the rest of the city alone, as within the edition it finds the other
-- by itself; no session is longer than a day.
CREATE VIEW person_in_two_sessions AS
SELECT s.edition_id, s.id AS session_id, o.id AS other_id, theirs.participant_id, s.published AND o.published AS blocks,
    o.starts_at, s.day, o.day AS other_day
FROM session_taking_place s
CROSS JOIN LATERAL (
    SELECT q.event_id, q.participant_id
    FROM event_participant p
    JOIN participant person ON person.id = p.participant_id AND person.kind = 'PERSON'
    JOIN event_participant q ON q.participant_id = p.participant_id
    WHERE p.event_id = s.event_id
    OFFSET 0) theirs
CROSS JOIN LATERAL (
    SELECT * FROM session_taking_place later
    WHERE later.event_id = theirs.event_id AND later.id <> s.id AND later.starts_at >= s.starts_at
        AND later.starts_at < s.ends_at
    OFFSET 0) o
WHERE o.starts_at > s.starts_at OR s.id < o.id OR o.edition_id IS DISTINCT FROM s.edition_id
UNION ALL
SELECT s.edition_id, s.id, o.id, theirs.participant_id, s.published AND o.published, s.starts_at, s.day, o.day
FROM session_taking_place s
CROSS JOIN LATERAL (
    SELECT q.event_id, q.participant_id
    FROM event_participant p
    JOIN participant person ON person.id = p.participant_id AND person.kind = 'PERSON'
    JOIN event_participant q ON q.participant_id = p.participant_id
    JOIN event elsewhere ON elsewhere.id = q.event_id AND elsewhere.edition_id IS DISTINCT FROM s.edition_id
    WHERE p.event_id = s.event_id
    OFFSET 0) theirs
CROSS JOIN LATERAL (
    SELECT * FROM session_taking_place earlier
    WHERE earlier.event_id = theirs.event_id AND earlier.starts_at < s.starts_at
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
        NULL::uuid AS venue_id, p.starts_at, p.day, p.other_day
    FROM person_in_two_sessions p
    UNION ALL
    SELECT
        md5(concat_ws(':', 'venue', s.venue_id, least(s.id, o.id), greatest(s.id, o.id)))::uuid,
        s.edition_id, 'VENUE_OVERLAP', false, s.id, o.id, NULL, s.venue_id, greatest(s.starts_at, o.starts_at),
        s.day, o.day
    FROM session_taking_place s
    JOIN session_taking_place o ON o.venue_id = s.venue_id
        AND tstzrange(o.starts_at, o.ends_at) && tstzrange(s.starts_at, s.ends_at) AND o.id <> s.id
    WHERE s.status IN ('SCHEDULED', 'RESCHEDULED') AND o.status IN ('SCHEDULED', 'RESCHEDULED')
        AND (s.id < o.id OR o.edition_id IS DISTINCT FROM s.edition_id)
    UNION ALL
    SELECT
        md5(concat_ws(':', 'outside', s.id))::uuid,
        s.edition_id, 'OUTSIDE_EDITION', s.published, s.id, NULL, NULL, NULL, s.starts_at, s.day, NULL
    FROM session_taking_place s JOIN festival_edition f ON f.id = s.edition_id
    WHERE s.day < f.starts_on OR s.day > f.ends_on
    UNION ALL
    SELECT
        md5(concat_ws(':', 'gone', s.venue_id, s.id))::uuid,
        s.edition_id, 'VENUE_GONE', s.published, s.id, NULL, NULL, s.venue_id, s.starts_at, s.day, NULL
    FROM session_taking_place s JOIN venue v ON v.id = s.venue_id
    WHERE v.gone AND s.status IN ('SCHEDULED', 'RESCHEDULED')
    UNION ALL
    SELECT
        md5(concat_ws(':', 'unpublished', s.id))::uuid,
        s.edition_id, 'UNPUBLISHED_EVENT', false, s.id, NULL, NULL, NULL, s.starts_at, s.day, NULL
    FROM session_taking_place s
    WHERE NOT s.published
) found
LEFT JOIN conflict_acceptance a
    ON a.edition_id = found.edition_id AND a.conflict_id = found.id AND a.fallen_at IS NULL;
