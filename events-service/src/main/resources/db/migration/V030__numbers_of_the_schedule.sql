-- Programs that read schedule.json and schedule.xml know sessions by small numbers; each has one for good.
ALTER TABLE session ADD COLUMN schedule_number integer
    GENERATED ALWAYS AS IDENTITY CONSTRAINT one_schedule_number_each UNIQUE;
