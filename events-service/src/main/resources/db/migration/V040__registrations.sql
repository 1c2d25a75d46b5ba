-- By what rules people register for an event or a session, and how many seats are given away under them. The row is what
-- everybody who takes or frees a seat locks; `version` is that of the rules and not of the totals.
CREATE TABLE registration_terms (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    event_id       uuid        REFERENCES event (id),
    session_id     uuid        REFERENCES session (id),
    opens_at       timestamptz NOT NULL,
    closes_at      timestamptz NOT NULL,
    capacity       integer     NOT NULL CHECK (capacity > 0),
    max_group_size integer     NOT NULL CHECK (max_group_size > 0),
    waiting_list   boolean     NOT NULL,
    waiting_limit  integer     CHECK (waiting_limit > 0),
    offer_hours    integer     NOT NULL CHECK (offer_hours > 0),
    shows_places   boolean     NOT NULL,
    cancelled_at   timestamptz,
    taken          integer     NOT NULL DEFAULT 0 CHECK (taken >= 0),
    offered        integer     NOT NULL DEFAULT 0 CHECK (offered >= 0),
    waiting        integer     NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    waiting_groups integer     NOT NULL DEFAULT 0 CHECK (waiting_groups >= 0),
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT one_set_of_terms_per_event UNIQUE (event_id),
    CONSTRAINT one_set_of_terms_per_session UNIQUE (session_id),
    CONSTRAINT terms_are_of_an_event_or_of_a_session CHECK (num_nonnulls(event_id, session_id) = 1),
    CONSTRAINT registration_closes_after_it_opens CHECK (closes_at > opens_at),
    CONSTRAINT a_limit_is_one_of_a_waiting_list CHECK (waiting_list OR waiting_limit IS NULL)
) WITH (fillfactor = 20);

-- Capacity may be lowered below what is taken: nobody is thrown out, and nobody else comes in.
CREATE FUNCTION refuse_to_oversell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'no_seat_is_given_twice',
        MESSAGE = 'There are not so many seats';
END $$;
CREATE TRIGGER no_seat_is_given_twice BEFORE UPDATE OF taken, offered ON registration_terms
    FOR EACH ROW WHEN (NEW.taken + NEW.offered > NEW.capacity AND NEW.taken + NEW.offered > OLD.taken + OLD.offered)
    EXECUTE FUNCTION refuse_to_oversell();

-- The order of those who wait: given under the lock of the terms, so it grows with every one of them.
CREATE SEQUENCE registration_turn;

CREATE TABLE registration (
    id            uuid        PRIMARY KEY,
    version       bigint      NOT NULL,
    code          text        NOT NULL,
    terms_id      uuid        NOT NULL REFERENCES registration_terms,
    registrant    text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('ATTENDING', 'WAITLISTED', 'OFFERED', 'CANCELLED')),
    group_size    integer     NOT NULL CHECK (group_size > 0),
    turn          bigint      NOT NULL DEFAULT nextval('registration_turn'),
    name          text,
    mail          text,
    language      text        NOT NULL,
    guests        text[]      NOT NULL,
    contact_consent_at    timestamptz NOT NULL,
    photograph_consent_at timestamptz,
    offers        integer     NOT NULL DEFAULT 0,
    offer_until   timestamptz,
    cancellation  text,
    forgotten_at  timestamptz,
    registered_at timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    search        text        GENERATED ALWAYS AS (search_key(coalesce(name, '') || ' ' || code)) STORED,
    CONSTRAINT one_registration_per_code UNIQUE (code),
    CONSTRAINT an_offer_ends CHECK ((state = 'OFFERED') = (offer_until IS NOT NULL)),
    CONSTRAINT a_cancellation_has_a_cause CHECK ((state = 'CANCELLED') = (cancellation IS NOT NULL))
);
CREATE UNIQUE INDEX one_live_registration_per_person ON registration (terms_id, registrant) WHERE state <> 'CANCELLED';
CREATE INDEX registrations_that_wait ON registration (terms_id, turn) WHERE state = 'WAITLISTED';
CREATE INDEX offers_by_their_end ON registration (offer_until) INCLUDE (terms_id) WHERE state = 'OFFERED';
CREATE INDEX registrations_under_terms ON registration (terms_id, registered_at, id);
CREATE INDEX registrations_of_a_person ON registration (registrant, registered_at, id);
CREATE INDEX registrations_by_time ON registration (registered_at, id);
CREATE INDEX registrations_by_mail ON registration (lower(mail)) WHERE mail IS NOT NULL;
CREATE INDEX registrations_by_words ON registration USING gin (search gin_trgm_ops);

-- The totals are the sum of the registrations, whoever writes these.
CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    more_taken   integer := 0;
    more_offered integer := 0;
    more_waiting integer := 0;
    more_groups  integer := 0;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        CASE OLD.state
            WHEN 'ATTENDING' THEN more_taken := -OLD.group_size;
            WHEN 'OFFERED' THEN more_offered := -OLD.group_size;
            WHEN 'WAITLISTED' THEN more_waiting := -OLD.group_size; more_groups := -1;
            ELSE NULL;
        END CASE;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        CASE NEW.state
            WHEN 'ATTENDING' THEN more_taken := more_taken + NEW.group_size;
            WHEN 'OFFERED' THEN more_offered := more_offered + NEW.group_size;
            WHEN 'WAITLISTED' THEN more_waiting := more_waiting + NEW.group_size; more_groups := more_groups + 1;
            ELSE NULL;
        END CASE;
    END IF;
    UPDATE registration_terms SET taken = taken + more_taken, offered = offered + more_offered,
            waiting = waiting + more_waiting, waiting_groups = waiting_groups + more_groups
        WHERE id = coalesce(NEW.terms_id, OLD.terms_id);
    RETURN NULL;
END $$;
CREATE TRIGGER seats_are_counted AFTER INSERT OR DELETE ON registration
    FOR EACH ROW EXECUTE FUNCTION count_seats();
CREATE TRIGGER seats_are_counted_again AFTER UPDATE OF state, group_size ON registration
    FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.group_size <> NEW.group_size) EXECUTE FUNCTION count_seats();

CREATE FUNCTION refuse_to_change_what_a_registration_is_for() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A registration stays with its terms, its code and its turn';
END $$;
CREATE TRIGGER registrations_stay_with_their_terms BEFORE UPDATE OF terms_id, code, turn ON registration
    FOR EACH ROW WHEN ((OLD.terms_id, OLD.code, OLD.turn) <> (NEW.terms_id, NEW.code, NEW.turn))
    EXECUTE FUNCTION refuse_to_change_what_a_registration_is_for();

-- Who came: once to each session. A registration under the terms of an event is good for each of its sessions.
CREATE TABLE check_in (
    id              uuid        PRIMARY KEY,
    registration_id uuid        NOT NULL REFERENCES registration (id),
    session_id      uuid        NOT NULL REFERENCES session (id),
    present         integer     NOT NULL CHECK (present > 0),
    at              timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text        NOT NULL,
    CONSTRAINT one_check_in_per_registration_and_session UNIQUE (registration_id, session_id)
);
CREATE INDEX check_ins_of_a_session ON check_in (session_id, at, id);

-- Who came has used their seats; only with what is cancelled as a whole their registration ends too.
CREATE FUNCTION refuse_to_cancel_for_who_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM check_in WHERE registration_id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'who_came_has_not_cancelled',
            MESSAGE = 'Whoever registered has come';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER who_came_has_not_cancelled BEFORE UPDATE OF state ON registration
    FOR EACH ROW WHEN (OLD.state <> 'CANCELLED' AND NEW.cancellation IN ('BY_REGISTRANT', 'BY_STAFF'))
    EXECUTE FUNCTION refuse_to_cancel_for_who_came();
