-- Training courses: an event whose sessions are the lessons, who is trained in it, and who was there.
CREATE TABLE course (
    id                  uuid        PRIMARY KEY,
    version             bigint      NOT NULL,
    slug                text        NOT NULL,
    event_id            uuid        NOT NULL REFERENCES event,
    disciplines         text[]      NOT NULL,
    hours               integer     NOT NULL CHECK (hours BETWEEN 1 AND 2000),
    provider            jsonb       NOT NULL,
    -- Who has completed it: so many sessions, or so much of them in percent.
    minimum_sessions    integer     CHECK (minimum_sessions > 0),
    minimum_share       integer     CHECK (minimum_share BETWEEN 1 AND 100),
    assessment_required boolean     NOT NULL,
    state               text        NOT NULL,
    -- The festival day of the last session, once it is finished.
    ended_on            date,
    source              text,
    assumed             text[]      NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT one_course_per_slug UNIQUE (slug),
    CONSTRAINT one_course_per_event UNIQUE (event_id),
    CONSTRAINT a_rule_counts_sessions_or_a_share CHECK (num_nonnulls(minimum_sessions, minimum_share) = 1),
    CONSTRAINT a_finished_course_has_ended CHECK ((state = 'FINISHED') = (ended_on IS NOT NULL))
);
CREATE INDEX courses_by_creation ON course (created_at, id);
CREATE INDEX courses_by_discipline ON course USING gin (disciplines);

CREATE TABLE trainee (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    course_id    uuid        NOT NULL REFERENCES course,
    -- The account, where they have one, or what stands for one that was erased.
    subject      text,
    name         text        NOT NULL,
    mail         text,
    -- Since when they agree to be named to whoever verifies their certificate.
    consented_at timestamptz,
    assessment   text,
    state        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
-- Whoever has left may come again.
CREATE UNIQUE INDEX one_trainee_per_account ON trainee (course_id, subject) WHERE state <> 'WITHDRAWN';
CREATE UNIQUE INDEX one_trainee_per_mail ON trainee (course_id, lower(mail)) WHERE state <> 'WITHDRAWN';
CREATE INDEX trainees_of_a_course ON trainee (course_id, created_at, id);
CREATE INDEX trainees_by_account ON trainee (subject);
CREATE INDEX trainees_by_mail ON trainee (lower(mail));

CREATE TABLE attendance (
    id         uuid        PRIMARY KEY,
    version    bigint      NOT NULL,
    trainee_id uuid        NOT NULL REFERENCES trainee,
    session_id uuid        NOT NULL REFERENCES session,
    state      text        NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT one_attendance_per_trainee_and_session UNIQUE (trainee_id, session_id)
);
CREATE INDEX attendances_of_a_session ON attendance (session_id, created_at, id);

-- What the change feed tells of.
CREATE TRIGGER noted AFTER INSERT OR DELETE ON course
    FOR EACH ROW EXECUTE FUNCTION note_change('courses');
CREATE TRIGGER noted_when_changed AFTER UPDATE ON course
    FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION note_change('courses');
