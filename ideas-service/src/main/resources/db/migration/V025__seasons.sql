-- A season of the television programme: its episodes, and who appears in them with which result.
CREATE TABLE season (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    slug           text        NOT NULL,
    number         integer     NOT NULL,
    name_vi        text        COLLATE vi NOT NULL,
    name_en        text,
    summary_vi     text,
    summary_en     text,
    first_year     integer     NOT NULL,
    last_year      integer     NOT NULL,
    broadcaster_vi text,
    broadcaster_en text,
    scale          jsonb,
    state          text        NOT NULL,
    plan_item      text,
    source         text,
    assumed        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT one_season_per_slug UNIQUE (slug),
    CONSTRAINT one_season_per_number UNIQUE (number),
    CONSTRAINT a_season_ends_after_it_begins CHECK (last_year >= first_year)
);
CREATE INDEX seasons_by_number ON season (number, id);
CREATE INDEX seasons_by_name ON season (name_vi, id);
CREATE INDEX seasons_by_creation ON season (created_at, id);

-- The calls from which its acts come.
CREATE TABLE season_call (
    season_id uuid    NOT NULL REFERENCES season,
    position  integer NOT NULL,
    call_id   uuid    NOT NULL REFERENCES call,
    PRIMARY KEY (season_id, position),
    CONSTRAINT a_season_names_a_call_once UNIQUE (season_id, call_id)
);

CREATE TABLE episode (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    season_id  uuid        NOT NULL REFERENCES season,
    number     integer     NOT NULL,
    title_vi   text        NOT NULL,
    title_en   text,
    airs_at    timestamptz NOT NULL,
    stage      text        NOT NULL,
    venue_vi   text,
    venue_en   text,
    -- The slug of a centre: another service's, which this one does not look up.
    centre     text,
    state      text        NOT NULL,
    source     text,
    assumed    text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT one_episode_per_number UNIQUE (season_id, number),
    CONSTRAINT episodes_stay_in_their_season_and_stage UNIQUE (id, season_id, stage),
    CONSTRAINT an_episode_is_in_one_place CHECK (num_nonnulls(venue_vi, centre) < 2)
);
CREATE INDEX episodes_by_number ON episode (season_id, number, id);
CREATE INDEX episodes_by_airing ON episode (season_id, airs_at, id);

-- Season and stage are those of the episode, so that rules about them can be kept here. While there are appearances, the
-- stage of an episode does not change.
CREATE TABLE appearance (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    episode_id  uuid        NOT NULL,
    season_id   uuid        NOT NULL,
    stage       text        NOT NULL,
    submission  text        NOT NULL CONSTRAINT appearances_are_of_submissions REFERENCES submission (code),
    position    integer     NOT NULL,
    act_vi      text        NOT NULL,
    act_en      text,
    score       numeric(6, 2),
    result      text,
    wildcard_vi text,
    wildcard_en text,
    source      text,
    assumed     text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    CONSTRAINT appearances_follow_their_episode
        FOREIGN KEY (episode_id, season_id, stage) REFERENCES episode (id, season_id, stage),
    CONSTRAINT one_appearance_per_submission UNIQUE (episode_id, submission),
    CONSTRAINT one_appearance_per_position UNIQUE (episode_id, position),
    CONSTRAINT only_a_final_has_a_winner CHECK ((result = 'WINNER') <= (stage = 'FINAL')),
    CONSTRAINT nobody_advances_from_a_final CHECK ((result = 'ADVANCED') <= (stage <> 'FINAL'))
);
CREATE UNIQUE INDEX one_winner_per_season ON appearance (season_id) WHERE result = 'WINNER';
CREATE INDEX appearances_of_an_episode ON appearance (episode_id, position, id);
CREATE INDEX appearances_in_a_season ON appearance (season_id, submission);

-- A result is told when its episode has aired: none is kept before, whoever writes to the table.
CREATE FUNCTION refuse_a_result_before_its_episode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM episode WHERE id = NEW.episode_id AND state = 'AIRED') THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'a_result_follows_its_episode',
            MESSAGE = 'A result comes after its episode has aired';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_result_follows_its_episode BEFORE INSERT OR UPDATE ON appearance
    FOR EACH ROW WHEN (NEW.result IS NOT NULL) EXECUTE FUNCTION refuse_a_result_before_its_episode();
CREATE FUNCTION refuse_to_take_back_an_airing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What has aired has aired';
END $$;
CREATE TRIGGER what_has_aired_has_aired BEFORE UPDATE ON episode
    FOR EACH ROW WHEN (OLD.state = 'AIRED' AND (NEW.state, NEW.airs_at) IS DISTINCT FROM (OLD.state, OLD.airs_at))
    EXECUTE FUNCTION refuse_to_take_back_an_airing();

-- What the change feed tells of.
DO $$
DECLARE
    resource record;
BEGIN
    FOR resource IN SELECT * FROM (VALUES ('season', 'seasons'), ('episode', 'episodes'), ('appearance', 'appearances'))
        AS noted (name, collection) LOOP
        EXECUTE format(
            'CREATE TRIGGER noted AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_change(%L)',
            resource.name, resource.collection);
        EXECUTE format(
            'CREATE TRIGGER noted_when_changed AFTER UPDATE ON %I
                FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change(%L)',
            resource.name, resource.collection);
    END LOOP;
END $$;
