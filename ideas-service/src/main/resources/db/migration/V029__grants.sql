-- The money that a project is granted, and how much of it is bound: approved, or paid and not recovered. That is worked out
-- here from the instalments, so that one row says how much is left: whoever binds some holds the row, and the check is the
-- last word.
CREATE TABLE project_grant (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    project_id   uuid        NOT NULL REFERENCES project,
    amount       numeric     NOT NULL CHECK (amount > 0),
    currency     text        NOT NULL,
    bound_amount numeric     NOT NULL DEFAULT 0,
    decided_on   date,
    document     text,
    source       text,
    assumed      text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    CONSTRAINT one_grant_per_project UNIQUE (project_id),
    CONSTRAINT one_currency_per_grant UNIQUE (id, currency),
    CONSTRAINT never_more_than_the_grant CHECK (bound_amount BETWEEN 0 AND amount)
);

-- A part of a grant. Who asks for it, who approves it and who pays it are three people, or what stands for them when they
-- were erased, which is as different.
CREATE TABLE instalment (
    id                uuid        PRIMARY KEY,
    version           bigint      NOT NULL,
    grant_id          uuid        NOT NULL,
    number            integer     NOT NULL CHECK (number > 0),
    amount            numeric     NOT NULL CHECK (amount > 0),
    currency          text        NOT NULL,
    purpose           text        NOT NULL,
    due_on            date,
    state             text        NOT NULL,
    evidence_document text,
    evidence_amount   numeric,
    requested_by      text,
    approved_by       text,
    paid_by           text,
    paid_on           date,
    payment_reference text,
    source            text,
    assumed           text[]      NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    CONSTRAINT instalments_have_the_currency_of_the_grant
        FOREIGN KEY (grant_id, currency) REFERENCES project_grant (id, currency),
    CONSTRAINT one_instalment_per_number UNIQUE (grant_id, number),
    CONSTRAINT one_payment_per_reference UNIQUE (payment_reference),
    CONSTRAINT who_requests_does_not_approve CHECK (approved_by <> requested_by),
    CONSTRAINT who_approves_does_not_pay CHECK (paid_by <> approved_by),
    CONSTRAINT who_requests_does_not_pay CHECK (paid_by <> requested_by),
    CONSTRAINT evidence_within_the_instalment CHECK (evidence_amount > 0 AND evidence_amount <= amount),
    CONSTRAINT what_is_bound_was_requested_and_approved CHECK (
        state NOT IN ('APPROVED', 'PAID', 'RECONCILED') OR num_nonnulls(requested_by, approved_by) = 2),
    CONSTRAINT what_was_paid_has_a_reference CHECK (
        state NOT IN ('PAID', 'RECONCILED', 'RECOVERED') OR num_nonnulls(paid_by, paid_on, payment_reference) = 3)
);
CREATE INDEX instalments_of_a_grant ON instalment (grant_id, number, id);

CREATE FUNCTION bound_of(state text, amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN state IN ('APPROVED', 'PAID', 'RECONCILED') THEN amount ELSE 0 END;
CREATE FUNCTION instalments_bind_the_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND bound_of(OLD.state, OLD.amount) <> 0 THEN
        UPDATE project_grant SET bound_amount = bound_amount - bound_of(OLD.state, OLD.amount), version = version + 1
            WHERE id = OLD.grant_id;
    END IF;
    IF TG_OP <> 'DELETE' AND bound_of(NEW.state, NEW.amount) <> 0 THEN
        UPDATE project_grant SET bound_amount = bound_amount + bound_of(NEW.state, NEW.amount), version = version + 1
            WHERE id = NEW.grant_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER instalments_bind_the_grant AFTER INSERT OR DELETE ON instalment
    FOR EACH ROW EXECUTE FUNCTION instalments_bind_the_grant();
CREATE TRIGGER moved_instalments_bind_the_grant AFTER UPDATE ON instalment
    FOR EACH ROW WHEN ((bound_of(OLD.state, OLD.amount), OLD.grant_id) <> (bound_of(NEW.state, NEW.amount), NEW.grant_id))
    EXECUTE FUNCTION instalments_bind_the_grant();

-- What an instalment is for stays: another one is planned in its place.
CREATE FUNCTION what_an_instalment_comes_to_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The amount of an instalment does not change, and none goes away';
END $$;
CREATE TRIGGER what_an_instalment_comes_to_stays BEFORE UPDATE ON instalment
    FOR EACH ROW WHEN ((OLD.grant_id, OLD.number, OLD.amount, OLD.currency)
        IS DISTINCT FROM (NEW.grant_id, NEW.number, NEW.amount, NEW.currency))
    EXECUTE FUNCTION what_an_instalment_comes_to_stays();
CREATE TRIGGER instalments_stay BEFORE DELETE OR TRUNCATE ON instalment
    FOR EACH STATEMENT EXECUTE FUNCTION what_an_instalment_comes_to_stays();

-- The book of a grant: an entry for each move of an instalment, with what it adds to what is bound. Entries stay, but for
-- one thing: an erasure takes persons out of them.
CREATE TABLE grant_entry (
    id                uuid        PRIMARY KEY,
    grant_id          uuid        NOT NULL REFERENCES project_grant,
    instalment_id     uuid        NOT NULL REFERENCES instalment,
    state             text        NOT NULL,
    change            numeric     NOT NULL,
    currency          text        NOT NULL,
    evidence_document text,
    evidence_amount   numeric,
    payment_reference text,
    paid_on           date,
    reason            text,
    document          text,
    actor             text        NOT NULL,
    at                timestamptz NOT NULL
);
CREATE INDEX entries_of_a_grant ON grant_entry (grant_id, at, id);
CREATE INDEX entries_of_an_instalment ON grant_entry (instalment_id, at, id);

CREATE FUNCTION refuse_to_rewrite_the_book() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept grant_entry := OLD;
BEGIN
    kept.actor := NEW.actor;
    kept.reason := NEW.reason;
    kept.document := NEW.document;
    kept.evidence_document := NEW.evidence_document;
    IF NOT is_erasing() OR NEW IS DISTINCT FROM kept THEN
        RAISE EXCEPTION 'An entry of the book is written once and not changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER the_book_is_not_rewritten BEFORE UPDATE ON grant_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_the_book();
CREATE FUNCTION refuse_to_take_the_book_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An entry of the book is written once and not changed';
END $$;
CREATE TRIGGER the_book_is_not_taken_away BEFORE DELETE OR TRUNCATE ON grant_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_take_the_book_away();
