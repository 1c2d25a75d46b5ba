-- What stands for an account that was erased is the same each time. Somebody who has come again may be erased again.
DROP INDEX one_live_registration_per_person;
CREATE UNIQUE INDEX one_live_registration_per_person ON registration (terms_id, registrant)
    WHERE state <> 'CANCELLED' AND registrant NOT LIKE 'erased:%';
DROP INDEX one_trainee_per_account;
CREATE UNIQUE INDEX one_trainee_per_account ON trainee (course_id, subject)
    WHERE state <> 'WITHDRAWN' AND subject NOT LIKE 'erased:%';
