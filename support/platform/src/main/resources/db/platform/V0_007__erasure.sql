-- The erasure of a person. What is left in their place is a digest with this key: whoever has the digest alone cannot try
-- out who it was, and the same person gets the same digest again, so that a rule of one per person outlives them.
CREATE TABLE person_key (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    key      bytea   NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
INSERT INTO person_key DEFAULT VALUES;

-- Each erasure: who asked for it, what stands for the person since, and how many records of each kind named them.
CREATE TABLE erasure (
    id      uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    persons text[]      NOT NULL,
    records jsonb       NOT NULL
);
CREATE INDEX erasures_by_time ON erasure (at, id);

-- Whether the running transaction erases a person: it has recorded so.
CREATE FUNCTION is_erasing() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM erasure WHERE xmin = pg_current_xact_id()::xid);

-- The audit stays as it was written, but for one thing: an erasure takes out who somebody was, and nothing else.
CREATE FUNCTION refuse_to_rewrite_the_audit_but_for_an_erasure() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    kept audit := OLD;
BEGIN
    kept.actor := NEW.actor;
    kept.actor_name := NEW.actor_name;
    IF NOT is_erasing() OR NEW IS DISTINCT FROM kept
        OR NEW.actor !~ '^erased:[A-Za-z0-9_-]{43}$' OR NEW.actor_name <> '[erased]' THEN
        RAISE EXCEPTION 'The audit is written once and not changed';
    END IF;
    RETURN NEW;
END
$$;
DROP TRIGGER the_audit_is_not_rewritten ON audit;
CREATE TRIGGER the_audit_is_not_taken_away BEFORE DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_audit();
CREATE TRIGGER the_audit_is_not_rewritten BEFORE UPDATE ON audit
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_the_audit_but_for_an_erasure();
