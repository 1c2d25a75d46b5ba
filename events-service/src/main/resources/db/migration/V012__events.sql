-- What is shown, played, taught and celebrated, in the festival and in the rest of the year.
CREATE TABLE event (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    slug             text        NOT NULL,
    edition_id       uuid        REFERENCES festival_edition,
    super_event_id   uuid        REFERENCES event,
    type             text        NOT NULL,
    title_vi         text        COLLATE vi NOT NULL,
    title_en         text,
    summary_vi       text,
    summary_en       text,
    description_vi   text,
    description_en   text,
    disciplines      text[]      NOT NULL,
    audience         text[]      NOT NULL,
    languages        text[]      NOT NULL,
    accessibility    text[]      NOT NULL,
    price            jsonb,
    organisers       jsonb       NOT NULL,
    lead_unit_vi     text,
    lead_unit_en     text,
    publication      text        NOT NULL,
    cancellation_vi  text,
    cancellation_en  text,
    plan_item        text,
    source           text,
    assumed          text[]      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    search           text        GENERATED ALWAYS AS (
        search_key(title_vi || ' ' || coalesce(title_en, '') || ' ' || coalesce(summary_vi, ''))) STORED,
    CONSTRAINT one_event_per_slug UNIQUE (slug),
    CONSTRAINT no_event_is_part_of_itself CHECK (super_event_id <> id),
    CONSTRAINT a_cancelled_event_says_why CHECK (publication <> 'CANCELLED' OR cancellation_vi IS NOT NULL)
);
CREATE INDEX events_by_title ON event (title_vi, id);
CREATE INDEX events_by_creation ON event (created_at, id);
CREATE INDEX events_of_an_edition ON event (edition_id, title_vi, id);
CREATE INDEX events_of_an_event ON event (super_event_id, title_vi, id);
CREATE INDEX events_by_discipline ON event USING gin (disciplines);
CREATE INDEX events_by_words ON event USING gin (search gin_trgm_ops);

-- No event is part of itself, however many are between. One at a time: of two events, each made part of the other at the
-- same moment, the second is refused.
CREATE FUNCTION refuse_a_circle_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('super-events'));
    IF EXISTS (
        WITH RECURSIVE above (id) AS (
            SELECT NEW.super_event_id
            UNION SELECT e.super_event_id FROM above JOIN event e ON e.id = above.id WHERE e.super_event_id IS NOT NULL)
        SELECT FROM above WHERE id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'no_event_is_part_of_itself',
            MESSAGE = 'An event would be a part of itself';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_circle_of_events BEFORE INSERT OR UPDATE OF super_event_id ON event
    FOR EACH ROW WHEN (NEW.super_event_id IS NOT NULL) EXECUTE FUNCTION refuse_a_circle_of_events();

CREATE TABLE event_participant (
    event_id       uuid    NOT NULL REFERENCES event,
    position       integer NOT NULL,
    participant_id uuid    NOT NULL REFERENCES participant,
    role           text    NOT NULL,
    PRIMARY KEY (event_id, position)
);
CREATE INDEX events_of_a_participant ON event_participant (participant_id, event_id);
