-- The rules of a call. The form is text and not jsonb, which would put its members, the questions, in another order.
ALTER TABLE call
    ADD COLUMN answer_form          text,
    ADD COLUMN attachments_policy   jsonb,
    ADD COLUMN awards               jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN criteria             jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN review_policy        jsonb,
    ADD COLUMN criteria_locked_at   timestamptz,
    ADD COLUMN voting_opens_at      timestamptz,
    ADD COLUMN voting_closes_at     timestamptz,
    ADD COLUMN voting_counts_hidden boolean,
    ADD COLUMN voters               text,
    ADD COLUMN votes_per_person     integer,
    ADD COLUMN voting_locked_at     timestamptz,
    ADD COLUMN seed                 bytea;

-- Calls that were published before draw their lot now: each UUID is made of 122 random bits.
UPDATE call SET seed = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    WHERE state <> 'DRAFT';

ALTER TABLE call
    ADD CONSTRAINT a_form_is_an_object CHECK (answer_form IS JSON OBJECT WITH UNIQUE KEYS),
    ADD CONSTRAINT criteria_have_a_policy CHECK ((criteria = '[]') = (review_policy IS NULL)),
    ADD CONSTRAINT a_vote_has_all_its_rules CHECK (
        num_nulls(voting_opens_at, voting_closes_at, voting_counts_hidden, voters, votes_per_person) IN (0, 5)),
    ADD CONSTRAINT a_vote_closes_after_it_opens CHECK (voting_closes_at > voting_opens_at),
    ADD CONSTRAINT a_vote_opens_when_the_call_has_closed CHECK (voting_opens_at >= closes_at),
    ADD CONSTRAINT only_a_vote_can_be_locked CHECK (voting_locked_at IS NULL OR voting_opens_at IS NOT NULL),
    ADD CONSTRAINT only_criteria_can_be_locked CHECK (criteria_locked_at IS NULL OR criteria <> '[]'),
    ADD CONSTRAINT a_seed_has_32_bytes CHECK (octet_length(seed) = 32),
    ADD CONSTRAINT only_a_draft_has_no_seed CHECK ((state = 'DRAFT') = (seed IS NULL));

CREATE INDEX calls_by_vote ON call (voting_opens_at, voting_closes_at) WHERE voting_opens_at IS NOT NULL;

-- Each time that a published call was given a later end. Each begins at the end that the one before gave.
CREATE TABLE call_extension (
    id                 uuid        PRIMARY KEY,
    call_id            uuid        NOT NULL REFERENCES call,
    number             integer     NOT NULL,
    previous_closes_at timestamptz NOT NULL,
    closes_at          timestamptz NOT NULL,
    reopens            boolean     NOT NULL,
    reason_vi          text        NOT NULL,
    reason_en          text        NOT NULL,
    document           text,
    actor              text        NOT NULL,
    created_at         timestamptz NOT NULL,
    CONSTRAINT extensions_have_different_numbers UNIQUE (call_id, number),
    CONSTRAINT one_extension_of_each_end UNIQUE (call_id, previous_closes_at),
    CONSTRAINT an_extension_is_later CHECK (closes_at > previous_closes_at)
);
CREATE INDEX extensions_of_a_call ON call_extension (call_id, number, id);

CREATE FUNCTION extensions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An extension is neither changed nor deleted: another one follows it.';
END $$;
CREATE TRIGGER extensions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON call_extension
    FOR EACH STATEMENT EXECUTE FUNCTION extensions_stay();

-- What people relied on when they took part does not change behind their backs, whoever writes to the table.
CREATE FUNCTION refuse_to_break_the_rules(rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = rule,
        MESSAGE = 'A call would break the rule ' || rule;
END $$;
CREATE FUNCTION what_is_fixed_of_a_call_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.criteria_locked_at IS NOT NULL
        AND (NEW.criteria, NEW.review_policy, NEW.criteria_locked_at)
            IS DISTINCT FROM (OLD.criteria, OLD.review_policy, OLD.criteria_locked_at) THEN
        PERFORM refuse_to_break_the_rules('locked_criteria_stay');
    END IF;
    IF OLD.voting_locked_at IS NOT NULL
        AND (NEW.voting_opens_at, NEW.voting_closes_at, NEW.voting_counts_hidden, NEW.voters, NEW.votes_per_person,
                NEW.voting_locked_at)
            IS DISTINCT FROM (OLD.voting_opens_at, OLD.voting_closes_at, OLD.voting_counts_hidden, OLD.voters,
                OLD.votes_per_person, OLD.voting_locked_at) THEN
        PERFORM refuse_to_break_the_rules('locked_voting_stays');
    END IF;
    IF OLD.state <> 'DRAFT' THEN
        IF NEW.answer_form IS DISTINCT FROM OLD.answer_form THEN
            PERFORM refuse_to_break_the_rules('a_published_form_stays');
        END IF;
        IF NEW.seed IS DISTINCT FROM OLD.seed THEN
            PERFORM refuse_to_break_the_rules('a_seed_stays');
        END IF;
        IF NEW.closes_at <> OLD.closes_at AND NOT EXISTS (SELECT FROM call_extension e
                WHERE e.call_id = OLD.id AND e.previous_closes_at = OLD.closes_at AND e.closes_at = NEW.closes_at) THEN
            PERFORM refuse_to_break_the_rules('a_published_end_moves_by_extension');
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER what_is_fixed_of_a_call_stays BEFORE UPDATE ON call
    FOR EACH ROW EXECUTE FUNCTION what_is_fixed_of_a_call_stays();
