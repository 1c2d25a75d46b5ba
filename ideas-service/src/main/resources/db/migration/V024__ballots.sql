-- A ballot is for a submission of its own call.
ALTER TABLE submission ADD CONSTRAINT submissions_stay_with_their_call UNIQUE (id, call_id);
CREATE INDEX submissions_for_a_call_by_code ON submission (call_id, code, id);

-- One vote of one person in one call. Who it was is not kept: the voter is a digest of the account and the call with the
-- key of the database, which no other digest of the same person is like. When it was is not kept either, as the audit
-- tells when somebody voted.
CREATE TABLE ballot (
    call_id       uuid  NOT NULL,
    voter         bytea NOT NULL,
    submission_id uuid  NOT NULL,
    CONSTRAINT one_ballot_per_person_and_call PRIMARY KEY (call_id, voter),
    CONSTRAINT a_ballot_is_for_a_submission_of_its_call
        FOREIGN KEY (submission_id, call_id) REFERENCES submission (id, call_id),
    CONSTRAINT a_voter_is_a_digest CHECK (octet_length(voter) = 32)
);
CREATE INDEX ballots_for_a_submission ON ballot (call_id, submission_id);

CREATE FUNCTION refuse_a_ballot_without_locked_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM call WHERE id = NEW.call_id AND voting_locked_at IS NOT NULL) THEN
        PERFORM refuse_to_break_the_rules('ballots_are_cast_by_locked_rules');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ballots_are_cast_by_locked_rules BEFORE INSERT ON ballot
    FOR EACH ROW EXECUTE FUNCTION refuse_a_ballot_without_locked_rules();

-- A ballot stays, but for one thing: one for what has left the vote gives way to another one of the same person.
CREATE FUNCTION refuse_to_change_a_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.call_id, NEW.voter) = (OLD.call_id, OLD.voter)
        AND EXISTS (SELECT FROM submission
            WHERE id = OLD.submission_id AND state IN ('WITHDRAWN', 'CANCELLED', 'DISQUALIFIED')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A ballot is cast once';
END $$;
CREATE TRIGGER ballots_stay BEFORE UPDATE OR DELETE ON ballot
    FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_ballot();
CREATE TRIGGER ballots_are_not_taken_away BEFORE TRUNCATE ON ballot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_ballot();
