-- What a decision gives is what was announced.
CREATE FUNCTION published_awards_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refuse_to_break_the_rules('published_awards_stay');
    RETURN NULL;
END $$;
CREATE TRIGGER published_awards_stay BEFORE UPDATE ON call
    FOR EACH ROW WHEN (OLD.state <> 'DRAFT' AND NEW.awards IS DISTINCT FROM OLD.awards)
    EXECUTE FUNCTION published_awards_stay();
