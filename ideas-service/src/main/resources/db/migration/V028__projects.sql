-- An accepted submission that a programme supports. Owner and team are as of the day on which the project began.
CREATE TABLE project (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    submission_id    uuid        NOT NULL CONSTRAINT projects_carry_out_a_submission REFERENCES submission,
    submission_code  text        NOT NULL,
    call_id          uuid        NOT NULL REFERENCES call,
    programme_id     uuid        NOT NULL REFERENCES support_programme,
    -- The subject of the account, or what stands for one that was erased.
    owner            text        NOT NULL,
    name_vi          text        COLLATE vi NOT NULL,
    name_en          text,
    summary_vi       text,
    summary_en       text,
    team             jsonb       NOT NULL,
    mentors          jsonb       NOT NULL,
    investor_contact boolean     NOT NULL,
    state            text        NOT NULL,
    source           text,
    assumed          text[]      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    search_name      text        GENERATED ALWAYS AS (search_key(name_vi || ' ' || coalesce(name_en, ''))) STORED,
    -- Nothing of who somebody is: whoever may see a project may search it.
    search           text        GENERATED ALWAYS AS (search_key(
        name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(summary_vi, '') || ' ' || coalesce(summary_en, ''))) STORED,
    CONSTRAINT one_project_per_submission UNIQUE (submission_id)
);
CREATE INDEX projects_by_name ON project (name_vi, id);
CREATE INDEX projects_by_creation ON project (created_at, id);
CREATE INDEX projects_by_change ON project (updated_at, id);
CREATE INDEX projects_of_a_programme ON project (programme_id, created_at, id);
CREATE INDEX projects_of_a_call ON project (call_id, created_at, id);
CREATE INDEX projects_of_a_person ON project (owner, created_at, id);
CREATE INDEX projects_of_a_mentor ON project USING gin (mentors jsonb_path_ops);
CREATE INDEX projects_by_words ON project USING gin (search gin_trgm_ops);
CREATE INDEX projects_that_are_public ON project (created_at, id) WHERE state IN ('INCUBATING', 'GRADUATED');

-- Each project takes a place of its programme, until it is terminated.
CREATE FUNCTION projects_take_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.state <> 'TERMINATED' THEN
        UPDATE support_programme SET taken = taken - 1 WHERE id = OLD.programme_id;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.state <> 'TERMINATED' THEN
        UPDATE support_programme SET taken = taken + 1 WHERE id = NEW.programme_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER projects_take_places AFTER INSERT OR DELETE ON project
    FOR EACH ROW EXECUTE FUNCTION projects_take_places();
CREATE TRIGGER projects_give_places_back AFTER UPDATE ON project
    FOR EACH ROW WHEN ((OLD.state = 'TERMINATED') <> (NEW.state = 'TERMINATED') OR OLD.programme_id <> NEW.programme_id)
    EXECUTE FUNCTION projects_take_places();
