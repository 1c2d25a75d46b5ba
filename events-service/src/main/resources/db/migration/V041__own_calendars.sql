-- What is kept of the secret that opens a registrant's own calendar. It is none of what a registration says.
ALTER TABLE registration ADD COLUMN calendar_hash bytea CHECK (length(calendar_hash) = 32);
CREATE UNIQUE INDEX one_registration_per_calendar ON registration (calendar_hash) WHERE calendar_hash IS NOT NULL;
