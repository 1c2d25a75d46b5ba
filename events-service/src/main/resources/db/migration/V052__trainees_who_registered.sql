-- Whether somebody came by a registration for the course: with it they leave again. Whom staff enrolled stays.
ALTER TABLE trainee ADD COLUMN registered boolean NOT NULL DEFAULT false;
