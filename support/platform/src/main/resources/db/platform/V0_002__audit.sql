-- Who changed what: one row for each change, in the transaction of the change. `before` and `after` hold the members that
-- differ; `before` is absent for what was created, `after` for what was taken away.
CREATE TABLE audit (
    id          uuid        PRIMARY KEY,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    actor_name  text        NOT NULL,
    client      text        NOT NULL,
    action      text        NOT NULL,
    collection  text        NOT NULL,
    resource_id uuid        NOT NULL,
    before      jsonb,
    after       jsonb,
    trace_id    text
);
-- Each filter with its newest page is one range of an index.
CREATE INDEX audit_by_time ON audit (at, id);
CREATE INDEX audit_by_actor ON audit (actor, at, id);
CREATE INDEX audit_by_client ON audit (client, at, id);
CREATE INDEX audit_by_resource ON audit (resource_id, at, id);
CREATE INDEX audit_by_action ON audit (action, at, id);

-- The service's login owns the table, so no privilege can keep it from its rows: a trigger does.
CREATE FUNCTION refuse_to_rewrite_the_audit() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit is written once and not changed';
END
$$;
CREATE TRIGGER the_audit_is_not_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_audit();
