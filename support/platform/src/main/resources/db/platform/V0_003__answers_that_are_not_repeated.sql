-- An answer that holds a secret is not kept, and one that was made for a tier is repeated for that tier alone: between a
-- request and its repeat somebody may have lost a role.
ALTER TABLE idempotency_key
    ADD COLUMN once boolean NOT NULL DEFAULT false,
    ADD COLUMN tier text    NOT NULL DEFAULT 'PUBLIC';
