-- Seats on which somebody has come are not given away again by making the group smaller.
CREATE FUNCTION refuse_fewer_than_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.group_size < (SELECT max(present) FROM check_in WHERE registration_id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'who_came_keeps_their_seats',
            MESSAGE = 'More people have come';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER who_came_keeps_their_seats BEFORE UPDATE OF group_size ON registration
    FOR EACH ROW WHEN (NEW.group_size < OLD.group_size) EXECUTE FUNCTION refuse_fewer_than_came();
