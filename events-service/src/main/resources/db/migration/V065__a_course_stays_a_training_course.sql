-- The event that a course is stays of the type of one.
CREATE FUNCTION refuse_another_type_of_a_course() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM course WHERE event_id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'a_course_is_a_training_course',
            MESSAGE = 'The event is a course';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER a_course_is_a_training_course BEFORE UPDATE OF type ON event
    FOR EACH ROW WHEN (OLD.type <> NEW.type) EXECUTE FUNCTION refuse_another_type_of_a_course();
