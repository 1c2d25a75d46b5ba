-- An extension stays, but for one thing: an erasure takes out who recorded it.
CREATE FUNCTION refuse_to_rewrite_an_extension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept call_extension := OLD;
BEGIN
    kept.actor := NEW.actor;
    IF NOT is_erasing() OR NEW IS DISTINCT FROM kept THEN
        RAISE EXCEPTION 'An extension is neither changed nor deleted: another one follows it.';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER extensions_stay ON call_extension;
CREATE TRIGGER an_extension_is_not_rewritten BEFORE UPDATE ON call_extension
    FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_an_extension();
CREATE TRIGGER extensions_stay BEFORE DELETE OR TRUNCATE ON call_extension
    FOR EACH STATEMENT EXECUTE FUNCTION extensions_stay();

-- The audit says who did something in one place, which an erasure finds.
ALTER TABLE audit DISABLE TRIGGER USER;
UPDATE audit SET after = jsonb_set(after, '{actor}', '"[redacted]"')
    WHERE collection = 'call-extensions' AND after ->> 'actor' IS NOT NULL;
ALTER TABLE audit ENABLE TRIGGER USER;
